namespace NginxConf.Compiler.Model;

/// <summary>One share of <c>split_clients</c>.</summary>
/// <param name="Share">As written: <c>0.5%</c>, <c>*</c>.</param>
/// <param name="Below">Hashes below it belong to this part or one before; null: all.</param>
/// <param name="Value">Text without variables.</param>
public sealed record SplitClientsPart(string Share, uint? Below, string Value);
