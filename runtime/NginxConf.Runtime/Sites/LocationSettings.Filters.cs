using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Sites;

/// <summary>Settings of what changes responses on their way.</summary>
public sealed partial record LocationSettings
{
    /// <summary><c>charset</c> where it is no variable (then <c>Location.FindCharset</c> is overridden); not found: <c>off</c>.</summary>
    public ByteSlice Charset { get; init; }

    /// <summary><c>charset_types</c>.</summary>
    public MediaTypeSet CharsetTypes { get; init; } = MediaTypeSet.Texts;

    /// <summary><c>chunked_transfer_encoding</c>.</summary>
    public bool ChunkedTransferEncoding { get; init; } = true;

    /// <summary><c>gunzip</c>.</summary>
    public bool Gunzip { get; init; }

    /// <summary><c>gzip</c>.</summary>
    public bool Gzip { get; init; }

    /// <summary><c>gzip_comp_level</c>, 1 to 9.</summary>
    public int GzipCompLevel { get; init; } = 1;

    /// <summary><c>gzip_disable REGEX</c>: browsers that get nothing compressed.</summary>
    public IReadOnlyList<BytePattern> GzipDisable { get; init; } = [];

    /// <summary><c>gzip_disable msie6</c>.</summary>
    public bool GzipDisableMsie6 { get; init; }

    /// <summary><c>gzip_http_version</c>: the lowest version of requests whose answers are compressed.</summary>
    public HttpVersion GzipHttpVersion { get; init; } = HttpVersion.Http11;

    /// <summary><c>gzip_min_length</c>, bytes; a body of unknown length is long enough.</summary>
    public long GzipMinLength { get; init; } = 20;

    /// <summary><c>gzip_proxied</c>.</summary>
    public GzipProxied GzipProxied { get; init; } = GzipProxied.Off;

    /// <summary><c>gzip_static</c>.</summary>
    public GzipStatic GzipStatic { get; init; }

    /// <summary><c>gzip_types</c>.</summary>
    public MediaTypeSet GzipTypes { get; init; } = MediaTypeSet.Html;

    /// <summary><c>gzip_vary</c>.</summary>
    public bool GzipVary { get; init; }

    /// <summary><c>limit_rate</c> where it holds no variable, bytes per second; 0: no limit.</summary>
    public long LimitRate { get; init; }

    /// <summary><c>limit_rate_after</c> where it holds no variable, bytes.</summary>
    public long LimitRateAfter { get; init; }

    /// <summary><c>override_charset</c>.</summary>
    public bool OverrideCharset { get; init; }

    /// <summary><c>source_charset</c> where it is no variable; not found: none.</summary>
    public ByteSlice SourceCharset { get; init; }

    /// <summary>The statuses for which the location has an <c>add_trailer</c>.</summary>
    public TrailerStatuses Trailers { get; init; }
}
