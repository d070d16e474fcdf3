using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>How many buffers there are: at least one, and nginx calls anything else an invalid value.</summary>
public sealed record CountKind : ValueKind
{
    public override string Syntax => "number";

    public override ParsedValue Parse(string directive, string text) =>
        Units.TryParseNumber(text, out var count) && count > 0
            ? new NumberValue(count)
            : ValueError.Invalid($"\"{directive}\" directive invalid value");
}
