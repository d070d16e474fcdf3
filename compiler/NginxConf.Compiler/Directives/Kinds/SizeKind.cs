using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A size in bytes. <paramref name="Gigabytes"/>: the unit <c>g</c> is allowed, as nginx does for file offsets only.</summary>
public sealed record SizeKind(bool Gigabytes = false) : ValueKind
{
    public override string Syntax => "size";

    public override ParsedValue Parse(string directive, string text) =>
        Units.TryParseSize(text, Gigabytes, out var bytes)
            ? new SizeValue(bytes)
            : ValueError.Invalid($"\"{directive}\" directive invalid value");
}
