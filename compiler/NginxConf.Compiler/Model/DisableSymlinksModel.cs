using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>disable_symlinks</c></summary>
/// <param name="From">The start of paths that is not checked; null: everything is.</param>
public sealed record DisableSymlinksModel(SymlinkRule Rule, Template? From) : DirectiveDetail;
