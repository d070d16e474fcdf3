using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>What one argument of a directive may be, and nginx's wording when it is something else.</summary>
public abstract record ValueKind
{
    /// <summary>A short name for the documentation: <c>size</c>, <c>on | off</c>.</summary>
    public abstract string Syntax { get; }

    public abstract ParsedValue Parse(string directive, string text);

    /// <summary>A directive whose arguments are all of one kind.</summary>
    public static implicit operator ArgumentReader(ValueKind kind) => Positional.Of(kind);
}
