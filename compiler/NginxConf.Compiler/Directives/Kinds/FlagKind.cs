using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary><c>on</c> or <c>off</c>, in any case.</summary>
public sealed record FlagKind : ValueKind
{
    public override string Syntax => "on | off";

    public override ParsedValue Parse(string directive, string text) =>
        string.Equals(text, "on", StringComparison.OrdinalIgnoreCase) ? new FlagValue(true)
        : string.Equals(text, "off", StringComparison.OrdinalIgnoreCase) ? new FlagValue(false)
        : ValueError.Invalid($"invalid value \"{text}\" in \"{directive}\" directive, it must be \"on\" or \"off\"");
}
