namespace NginxConf.Compiler.Emit;

/// <summary>One file of generated C#.</summary>
/// <param name="HintName">Path below the output folder, with <c>/</c>, unique within a site also without regard to case.</param>
/// <param name="Text">Its text; lines end in <c>\n</c>.</param>
public sealed record GeneratedFile(string HintName, string Text);
