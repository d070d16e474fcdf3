using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Hosting;

/// <summary>A line for the error log.</summary>
/// <param name="Text">In nginx's words, with <c>in FILE:LINE</c> where there is a place.</param>
public sealed record LoggedProblem(LogLevel Level, string Text);
