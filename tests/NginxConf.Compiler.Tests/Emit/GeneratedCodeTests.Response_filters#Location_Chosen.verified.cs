namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Sites;

/// <summary><c>location /chosen/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/chosen/"
/// content  static files
/// filters  charset $arg_charset, source_charset $arg_source
/// </code></remarks>
internal sealed class Location_Chosen : SiteExampleLocation
{
    public static readonly Location_Chosen Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/chosen/"u8),
        Kind = LocationKind.Prefix,
        CharsetTypes = new MediaTypeSet("*"),                               // charset_types *;
        LimitRateAfter = 1048576,                                           // limit_rate_after 1m;
        OverrideCharset = true,                                             // override_charset on;
    };

    protected override ByteSlice FindCharset(SiteRequest request)
    {
        // charset $arg_charset;
        return request.Arg("charset"u8);
    }

    protected override ByteSlice FindSourceCharset(SiteRequest request)
    {
        // source_charset $arg_source;
        return request.Arg("source"u8);
    }
}
