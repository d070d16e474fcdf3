namespace NginxConf.Generated.Servers.BlogExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location ~ \.php$</c> of server <c>blog.example</c></summary>
/// <remarks><code>
/// match     path ends with ".php"
/// tries     $uri =404
/// content   FastCGI, upstream php
/// headers   X-Greeting
/// inherits  root /srv/blog/public                (server)
/// </code></remarks>
internal sealed class Location_Php : BlogExampleLocation, IFastCgiLocation<SiteRequest>
{
    private static readonly ByteSlice s_hello = ByteSlice.From("hello"u8);
    private static readonly ByteSlice s_posted = ByteSlice.From("posted"u8);
    private static readonly ByteSlice s_xGreeting = ByteSlice.From("X-Greeting"u8);

    public static readonly FastCgiSettings FastCgi = new()
    {
        Upstream = Upstreams.Php,                                           // fastcgi_pass php;
        Index = ByteSlice.From("index.php"u8),                              // fastcgi_index index.php;
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
        // GATEWAY_INTERFACE CGI/1.1
        parameters.WriteEncoded("\u0011\u0007GATEWAY_INTERFACECGI/1.1"u8);

        // SCRIPT_FILENAME $document_root$fastcgi_script_name
        var scriptFilename = new ValueWriter(request.Memory);
        scriptFilename.Write("/srv/blog/public"u8);
        scriptFilename.Write(request.FastcgiScriptName);
        parameters.Write("SCRIPT_FILENAME"u8, scriptFilename.Complete());

        // QUERY_STRING $query_string
        parameters.Write("QUERY_STRING"u8, request.QueryString);

        // HTTPS $https if_not_empty
        parameters.WriteIfNotEmpty("HTTPS"u8, request.Https);
    }

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // set $greeting hello;
        request.Var_Greeting = s_hello;

        // if ($request_method = POST)
        if (request.RequestMethod.Span.SequenceEqual("POST"u8))
        {
            request.Location = Location_Php_If_Post.Instance;

            // set $greeting posted;
            request.Var_Greeting = s_posted;
        }

        return new(Outcome.Continue);
    }

    protected override async ValueTask<Outcome> PreContentAsync(SiteRequest request)
    {
        // try_files $uri =404;
        if (await TryFiles.FileAsync(request, request.Uri))
        {
            return Outcome.Continue;
        }

        return Outcome.Status(404);
    }

    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        FastCgiHandler.PassAsync<Location_Php, SiteRequest>(request, FastCgi);

    protected override void AddHeaders(SiteRequest request, ref HeaderAdder headers)
    {
        // add_header X-Greeting $greeting always;
        headers.AddAlways(s_xGreeting, request.Var_Greeting);
    }
}
