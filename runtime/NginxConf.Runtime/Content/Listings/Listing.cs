using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content.Listings;

/// <summary>What a listing shows.</summary>
/// <param name="Uri">The request's path, decoded.</param>
/// <param name="Files">In the order in which they are shown.</param>
/// <param name="IsUtf8">The response says that it is UTF-8: lengths count characters.</param>
internal sealed record Listing(ByteSlice Uri, IReadOnlyList<ListedFile> Files, bool IsUtf8, LocationSettings Settings);
