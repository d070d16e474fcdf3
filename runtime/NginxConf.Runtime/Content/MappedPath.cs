using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content;

/// <summary>A path of the file system that <c>root</c> or <c>alias</c> made of a path of the request.</summary>
/// <param name="RootLength">Length of the part that the configuration gave.</param>
internal readonly record struct MappedPath(ByteSlice Path, int RootLength);
