namespace NginxConf.Generators;

/// <summary>An additional file as the C# compiler hands it over.</summary>
internal sealed record ConfigText(string Place, string Text);
