namespace NginxConf.Compiler.Model;

/// <summary>One extension (lower-case, without dot) and its type.</summary>
public sealed record MimeTypeModel(string Extension, string MimeType);
