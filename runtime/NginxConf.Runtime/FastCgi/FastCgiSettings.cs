using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.FastCgi;

/// <summary>All <c>fastcgi_*</c> settings in force in one location. Defaults are nginx's.</summary>
public sealed record FastCgiSettings : UpstreamSettings
{
    /// <summary><c>fastcgi_index</c>; not found: none.</summary>
    public ByteSlice Index { get; init; }

    /// <summary><c>fastcgi_split_path_info</c>; null: none.</summary>
    public BytePattern? SplitPathInfo { get; init; }

    /// <summary><c>fastcgi_keep_conn</c>.</summary>
    public bool KeepConnection { get; init; }
}
