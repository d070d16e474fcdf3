namespace NginxConf.Compiler.Values;

/// <summary>A time span in milliseconds: <c>500ms</c>, <c>60</c> (seconds), <c>1h30m</c>.</summary>
public sealed record DurationValue(long Milliseconds) : Value
{
    public TimeSpan Span => TimeSpan.FromMilliseconds(Milliseconds);
}
