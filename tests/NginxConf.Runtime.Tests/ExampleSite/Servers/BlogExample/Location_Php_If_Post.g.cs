namespace NginxConf.Generated.Servers.BlogExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>if ($request_method = POST)</c> in <c>location ~ \.php$</c> of server <c>blog.example</c></summary>
/// <remarks><code>
/// content   FastCGI, upstream php                (location)
/// headers   X-Post
/// inherits  root /srv/blog/public                (server)
/// </code></remarks>
internal sealed class Location_Php_If_Post : BlogExampleLocation
{
    private static readonly ByteSlice s_yes = ByteSlice.From("yes"u8);
    private static readonly ByteSlice s_xPost = ByteSlice.From("X-Post"u8);

    public static readonly Location_Php_If_Post Instance = new();

    public override LocationSettings Settings => Location_Php.Instance.Settings;

    public override bool HasContentHandler => true;

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Php, SiteRequest>(request, Location_Php.FastCgi);

    protected override void AddHeaders(SiteRequest request, ref HeaderAdder headers)
    {
        // add_header X-Post yes;
        headers.Add(s_xPost, s_yes);
    }
}
