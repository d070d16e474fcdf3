namespace NginxConf.Generated.Servers.SiteExample;

using System;
using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    any path
/// content  redirect 301
/// </code></remarks>
internal sealed class Location_Slash : SiteExampleLocation
{
    // ^/(.*)$
    private static readonly BytePattern s_pattern_85170d = new("^/(.*)$", 2);
    private static readonly ByteSlice s_indexPhp = ByteSlice.From("/index.php"u8);
    private static readonly ByteSlice s_none = ByteSlice.From("none"u8);

    // session=(?<session>\w+)
    private static readonly BytePattern s_session = new("session=([0-9A-Z_a-z]+)", 2);
    private static readonly ByteSlice s_new = ByteSlice.From("/new"u8);

    // ^/x/(.*)
    private static readonly BytePattern s_x = new("^/x/(.*)", 2);

    public static readonly Location_Slash Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override async ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // if (!-e $request_filename)
        if (!await FileTests.ExistsAsync(request, request.RequestFilename))
        {
            request.Location = Location_Slash_If_NotExistsRequestFilename.Instance;

            // rewrite ^/(.*)$ /index.php?q=$1 last;
            if (Rewriter.IsMatch(request, s_pattern_85170d, request.Path))
            {
                var arguments = new ValueWriter(request.Memory);
                arguments.Write("q="u8);
                arguments.Write(Rewriter.QuotedCapture(request, 1));
                Rewriter.ChangeUri(request, s_indexPhp, arguments.Complete(), keepArguments: true);
                return Rewriter.Last(request);
            }
        }

        // if ($args = "" )
        if (request.Args.IsEmpty)
        {
            request.Location = Location_Slash_If_ArgsEmpty.Instance;

            // set $a none;
            request.Var_A = s_none;

            // break;
            return Rewriter.Break(request, rewritten: false);
        }

        // if ($http_cookie !~ "session=(?<session>\w+)" )
        if (Rewriter.IsMatch(request, s_session, request.HttpHeader("cookie"u8)))
        {
            request.Var_Session = request.Captures[1];
        }
        else
        {
            request.Location = Location_Slash_If_NotSession.Instance;
        }

        // if ($a)
        if (Conditions.IsTrue(request.Var_A))
        {
            request.Location = Location_Slash_If_A.Instance;

            // rewrite ^/old /new;
            if (request.Path.Span.StartsWith("/old"u8))
            {
                Rewriter.ChangeUri(request, s_new, default, keepArguments: true);
            }
        }

        // rewrite ^/x/(.*) $1 break;
        if (Rewriter.IsMatch(request, s_x, request.Path))
        {
            var outcome = Rewriter.ChangeUri(request, request.Captures[1], default, keepArguments: true);
            if (!outcome.IsContinue)
            {
                return outcome;
            }

            return Rewriter.Break(request, rewritten: true);
        }

        // rewrite ^ https://other.example$uri? permanent;
        var target = new ValueWriter(request.Memory);
        target.Write("https://other.example"u8);
        target.Write(request.Uri);
        return Rewriter.Redirect(request, 301, target.Complete(), keepArguments: false, hasArguments: false);
    }
}
