using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>A failure that is logged unless the request is repeated silently.</summary>
/// <param name="Fault">As <c>*_next_upstream</c> names it.</param>
/// <param name="Text">In the words of the error log.</param>
/// <param name="State">What was going on.</param>
internal sealed record UpstreamFailure(NextUpstream Fault, string Text, string State)
{
    public LogLevel Level { get; init; } = LogLevel.Error;
}
