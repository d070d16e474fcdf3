namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location ~ \.php$</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match     path ends with ".php"
/// content   FastCGI, upstream unix:/run/php/php8.2-fpm.sock
/// inherits  root /srv/www                        (server)
/// </code></remarks>
internal sealed class Location_Php : SiteExampleLocation, IFastCgiLocation<SiteRequest>
{
    public static readonly FastCgiSettings FastCgi = new()
    {
        // fastcgi_pass unix:/run/php/php8.2-fpm.sock;
        Upstream = Upstreams.UnixRunPhpPhp8_2FpmSock,
        Index = ByteSlice.From("index.php"u8),                              // fastcgi_index index.php;
        ReadTimeout = TimeSpan.FromMilliseconds(1500),                      // fastcgi_read_timeout 1500ms;
        HideHeaders = [ByteSlice.From("x-powered-by"u8)],                   // fastcgi_hide_header X-Powered-By;
        SplitPathInfo = new("^(.+\\.php)(/.+)$", 3),                        // fastcgi_split_path_info ^(.+\.php)(/.+)$;
        HeaderParameters = [ByteSlice.From("proxy"u8)],
    };

    public static readonly Location_Php Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("\\.php$"u8),
        Kind = LocationKind.Regex,
        FastCgi = FastCgi,
    };

    public override bool HasContentHandler => true;

    // fastcgi_param ...
    public static void WriteParameters(SiteRequest request, ref FastCgiParameterWriter parameters)
    {
        // SCRIPT_FILENAME $document_root$fastcgi_script_name
        var scriptFilename = new ValueWriter(request.Memory);
        scriptFilename.Write("/srv/www"u8);
        scriptFilename.Write(request.FastcgiScriptName);
        parameters.Write("SCRIPT_FILENAME"u8, scriptFilename.Complete());

        // GATEWAY_INTERFACE CGI/1.1
        // SERVER_SOFTWARE site
        // HTTP_PROXY ""
        parameters.WriteEncoded(
            "\u0011\u0007GATEWAY_INTERFACECGI/1.1"u8 +
            "\u000f\u0004SERVER_SOFTWAREsite"u8 +
            "\n\u0000HTTP_PROXY"u8);

        // HTTPS $https if_not_empty
        parameters.WriteIfNotEmpty("HTTPS"u8, request.Https);
    }

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // if ($request_method = POST)
        if (request.RequestMethod.Span.SequenceEqual("POST"u8))
        {
            request.Location = Location_Php_If_Post.Instance;
        }

        return new(Outcome.Continue);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Php, SiteRequest>(request, FastCgi);
}
