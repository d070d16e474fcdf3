using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>index FILE...</c>; several directives of one level add up.</summary>
public sealed record IndexModel(EquatableArray<Template> Files) : DirectiveDetail;
