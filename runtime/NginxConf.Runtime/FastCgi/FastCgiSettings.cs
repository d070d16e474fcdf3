using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Upstreams;

namespace NginxConf.Runtime.FastCgi;

/// <summary>All <c>fastcgi_*</c> settings in force in one location. Defaults are nginx's.</summary>
public sealed record FastCgiSettings : UpstreamSettings
{
    private static readonly ByteSlice[] s_hidden =
    [
        ByteSlice.From("status"u8),
        ByteSlice.From("x-accel-expires"u8),
        ByteSlice.From("x-accel-redirect"u8),
        ByteSlice.From("x-accel-limit-rate"u8),
        ByteSlice.From("x-accel-buffering"u8),
        ByteSlice.From("x-accel-charset"u8),
    ];

    /// <summary><c>fastcgi_index</c>; not found: none.</summary>
    public ByteSlice Index { get; init; }

    /// <summary><c>fastcgi_split_path_info</c>; null: none.</summary>
    public BytePattern? SplitPathInfo { get; init; }

    /// <summary><c>fastcgi_keep_conn</c>.</summary>
    public bool KeepConnection { get; init; }

    /// <summary>
    /// Names of every <c>fastcgi_param HTTP_NAME ...</c> in force, without <c>HTTP_</c>, lower case, underscores for dashes: a request
    /// header of that name is not passed besides.
    /// </summary>
    public IReadOnlyList<ByteSlice> HeaderParameters { get; init; } = [];

    protected override IReadOnlyList<ByteSlice> BuiltInHiddenHeaders => s_hidden;
}
