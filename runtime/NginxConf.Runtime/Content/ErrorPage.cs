using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content;

/// <summary>
/// The answer of <c>error_page</c>: a path (internal redirect), a full URL (redirect, 302 unless <see cref="Overwrite"/> says another),
/// or a named location.
/// </summary>
/// <param name="Target">Evaluated URI with its query, or an absolute URL; not used for a named location.</param>
/// <param name="Named">The named location, or null.</param>
/// <param name="Overwrite"><c>=code</c>; 0 is <c>=</c> (the answer's own status), -1: keep the original status.</param>
public readonly record struct ErrorPage(ByteSlice Target, Location? Named, int Overwrite);
