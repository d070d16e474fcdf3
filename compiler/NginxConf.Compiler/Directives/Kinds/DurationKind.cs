using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A time span. <paramref name="WholeSeconds"/>: nginx keeps seconds here, so the unit <c>ms</c> is refused.</summary>
public sealed record DurationKind(bool WholeSeconds = false) : ValueKind
{
    public override string Syntax => "time";

    public override ParsedValue Parse(string directive, string text) =>
        Units.TryParseTime(text, WholeSeconds, out var milliseconds)
            ? new DurationValue(milliseconds)
            : ValueError.Invalid($"\"{directive}\" directive invalid value");
}
