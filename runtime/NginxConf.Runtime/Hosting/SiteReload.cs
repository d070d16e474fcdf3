using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Outcome of a reload.</summary>
/// <param name="Site">The new configuration; null where it has errors: the old one stays.</param>
/// <param name="Problems">What the host writes to the error log.</param>
public sealed record SiteReload(SiteDefinition? Site, IReadOnlyList<LoggedProblem> Problems);
