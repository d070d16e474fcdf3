namespace NginxConf.Generators;

/// <summary>An additional file as the C# compiler hands it over.</summary>
public sealed record ConfigText(string Place, string Text);
