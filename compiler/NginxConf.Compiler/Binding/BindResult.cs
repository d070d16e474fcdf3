using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding;

/// <summary>The outcome of binding a configuration.</summary>
/// <param name="Model">The site; null when there are errors.</param>
/// <param name="Diagnostics">Every message, sorted by place.</param>
/// <param name="Files">The files that were read, in reading order, each once; built-in files included.</param>
public sealed record BindResult(
    SiteModel? Model,
    EquatableArray<Diagnostic> Diagnostics,
    EquatableArray<SourceText> Files);
