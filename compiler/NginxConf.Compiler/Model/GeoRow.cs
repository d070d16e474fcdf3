namespace NginxConf.Compiler.Model;

/// <summary>The addresses from one on, up to the next row of the same family.</summary>
/// <param name="From">The first address, in canonical form; one with a colon is of IPv6.</param>
/// <param name="Value">Text without variables.</param>
public sealed record GeoRow(string From, string Value);
