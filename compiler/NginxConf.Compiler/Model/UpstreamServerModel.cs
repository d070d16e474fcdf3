namespace NginxConf.Compiler.Model;

/// <summary><c>server ADDRESS [weight=] [max_fails=] [fail_timeout=] [backup] [down]</c> in an <c>upstream</c>.</summary>
/// <param name="Address">Where to connect.</param>
public sealed record UpstreamServerModel(UpstreamAddress Address) : DirectiveDetail
{
    public int Weight { get; init; } = 1;

    /// <summary>Failures within <see cref="FailTimeoutMilliseconds"/> that take the peer out; 0 never does.</summary>
    public int MaxFails { get; init; } = 1;

    public long FailTimeoutMilliseconds { get; init; } = 10_000;

    /// <summary>Connections at a time; 0 is without limit.</summary>
    public int MaxConnections { get; init; }

    public bool IsBackup { get; init; }

    public bool IsDown { get; init; }
}
