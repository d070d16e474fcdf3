using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>error_page CODE... [=[RESPONSE]] URI</c></summary>
/// <param name="Codes">The statuses it answers.</param>
/// <param name="Overwrite">null: the status stays; 0: the status of the target (<c>=</c>); else the new status.</param>
/// <param name="Target">A URI, an absolute URL (redirect) or a named location.</param>
public sealed record ErrorPageModel(EquatableArray<int> Codes, int? Overwrite, Template Target) : DirectiveDetail
{
    /// <summary>The named location with its <c>@</c>, when the target is one.</summary>
    public string? NamedLocation { get; init; }
}
