namespace NginxConf.Generated.Servers.SiteExample;

using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Sites;

/// <summary><c>if ($http_cookie !~ "session=(?&lt;session&gt;\w+)" )</c> in <c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// content  static files
/// headers  X-Guest
/// </code></remarks>
internal sealed class Location_Slash_If_NotSession : SiteExampleLocation
{
    private static readonly ByteSlice s_yes = ByteSlice.From("yes"u8);
    private static readonly ByteSlice s_xGuest = ByteSlice.From("X-Guest"u8);

    public static readonly Location_Slash_If_NotSession Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override void AddHeaders(SiteRequest request, ref HeaderAdder headers)
    {
        // add_header X-Guest yes;
        headers.Add(s_xGuest, s_yes);
    }
}
