namespace NginxConf.Runtime.Content;

/// <summary><c>expires</c> with a constant argument.</summary>
public sealed record Expires(ExpiresKind Kind, TimeSpan Time = default);
