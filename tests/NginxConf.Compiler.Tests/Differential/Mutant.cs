namespace NginxConf.Compiler.Tests.Differential;

/// <summary>A damaged configuration. <paramref name="Kinds"/> are the changes made, as numbers.</summary>
internal sealed record Mutant(string Name, string Kinds, string Text);
