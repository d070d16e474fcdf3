using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A size in bytes. <paramref name="Gigabytes"/>: the unit <c>g</c> is allowed, as nginx does for file offsets only. <paramref name="NotZero"/>: a buffer must have a size.</summary>
public sealed record SizeKind(bool Gigabytes = false, bool NotZero = false) : ValueKind
{
    public override string Syntax => "size";

    public override ParsedValue Parse(string directive, string text) =>
        Units.TryParseSize(text, Gigabytes, out var bytes) && (bytes > 0 || !NotZero)
            ? new SizeValue(bytes)
            : ValueError.Invalid($"\"{directive}\" directive invalid value");
}
