using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Model;

/// <summary>One directive, bound against the catalog.</summary>
/// <param name="Info">Its row in the directive table.</param>
/// <param name="Arguments">Parsed arguments, in the order written.</param>
/// <param name="Where">The whole directive with its block; null when it is a default of the catalog.</param>
/// <param name="Text">The directive as written, on one line, up to its <c>;</c> or <c>{</c>.</param>
/// <param name="Detail">The structured form of directives whose arguments form a small language.</param>
public sealed record DirectiveModel(
    DirectiveInfo Info,
    EquatableArray<Value> Arguments,
    SourceSpan? Where,
    string Text,
    DirectiveDetail? Detail = null)
{
    public string Name => Info.Name;

    /// <summary>The arguments unquoted and unescaped, as nginx's parser hands them over.</summary>
    public EquatableArray<string> Words { get; init; }
}
