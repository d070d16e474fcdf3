namespace NginxConf.Compiler.Directives;

/// <summary>The places where a directive may stand.</summary>
[Flags]
public enum DirectiveContexts
{
    None = 0,

    /// <summary>Outside of every block.</summary>
    Main = 1 << 0,
    Events = 1 << 1,
    Http = 1 << 2,
    Server = 1 << 3,
    Location = 1 << 4,

    /// <summary><c>if</c> directly in a server.</summary>
    ServerIf = 1 << 5,

    /// <summary><c>if</c> in a location: a pseudo-location with settings of its own.</summary>
    LocationIf = 1 << 6,
    LimitExcept = 1 << 7,
    Upstream = 1 << 8,

    /// <summary>A block of a kind that only commercial or third-party modules have (<c>match</c>, <c>mgmt</c>, <c>otel_exporter</c>).</summary>
    Other = 1 << 9,

    /// <summary>Everywhere; only <c>include</c>.</summary>
    Any = ~0,
}
