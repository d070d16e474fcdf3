using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>try_files FILE... FALLBACK</c></summary>
public sealed record TryFilesModel(EquatableArray<TryFileModel> Files, TryFilesFallback Fallback) : DirectiveDetail;
