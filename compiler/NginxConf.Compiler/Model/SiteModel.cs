namespace NginxConf.Compiler.Model;

/// <summary>A whole configuration, bound: what the later stages compile.</summary>
public sealed record SiteModel
{
    public required MainModel Main { get; init; }

    public required EventsModel Events { get; init; }

    /// <summary>Always there; without servers when the configuration has no <c>http</c> block.</summary>
    public required HttpModel Http { get; init; }
}
