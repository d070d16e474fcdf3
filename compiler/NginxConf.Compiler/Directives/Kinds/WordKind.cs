using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>Any text, taken as written. <paramref name="Name"/> says in the documentation what it stands for.</summary>
public sealed record WordKind(string Name) : ValueKind
{
    public static WordKind Any { get; } = new("string");

    public override string Syntax => Name;

    public override ParsedValue Parse(string directive, string text) => new WordValue(text);
}
