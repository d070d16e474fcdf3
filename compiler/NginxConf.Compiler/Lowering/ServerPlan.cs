using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>One server.</summary>
internal sealed record ServerPlan
{
    /// <summary>Last part of its namespace and first of its class names.</summary>
    public required string Name { get; init; }

    /// <summary>What a person calls it: <c>blog.example</c>.</summary>
    public required string Label { get; init; }

    /// <summary><c>$server_name</c></summary>
    public required string PrimaryName { get; init; }

    /// <summary>All names as written.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>Addresses as nginx prints them.</summary>
    public EquatableArray<string> Listens { get; init; }

    /// <summary>Settings that act before a location is known.</summary>
    public EquatableArray<SettingPlan> Settings { get; init; }

    public TlsPlan? Tls { get; init; }

    public required LevelPlan Level { get; init; }

    public EquatableArray<ScriptPlan> Script { get; init; }

    /// <summary>Of the server level: where no location is found.</summary>
    public TryFilesPlan? TryFiles { get; init; }

    /// <summary>The directive of the server level's handler: <c>stub_status</c>.</summary>
    public string? Handler { get; init; }

    public required RoutingPlan Routing { get; init; }

    /// <summary>All locations, nested and pseudo ones included, in file order.</summary>
    public EquatableArray<LocationPlan> Locations { get; init; }
}

/// <summary>TLS of a server.</summary>
internal sealed record TlsPlan(EquatableArray<CertificatePlan> Certificates, EquatableArray<SettingPlan> Settings);

/// <summary><c>ssl_certificate</c> and its <c>ssl_certificate_key</c></summary>
internal sealed record CertificatePlan(string CertificateFile, string KeyFile);
