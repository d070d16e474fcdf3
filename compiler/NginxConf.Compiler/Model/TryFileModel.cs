using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary>One checked path; <paramref name="IsDirectory"/> when it is written with a trailing slash, which is not part of <paramref name="Path"/>.</summary>
public sealed record TryFileModel(Template Path, bool IsDirectory);
