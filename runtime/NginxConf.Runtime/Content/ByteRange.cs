namespace NginxConf.Runtime.Content;

/// <summary>A part of a body.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Behind the last byte.</param>
internal readonly record struct ByteRange(long Start, long End);
