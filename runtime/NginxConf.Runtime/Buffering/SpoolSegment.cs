namespace NginxConf.Runtime.Buffering;

/// <summary>A piece of a spooled body: pooled memory, or a stretch of the file where <paramref name="Memory"/> is null.</summary>
internal readonly record struct SpoolSegment(byte[]? Memory, long Offset, int Length);
