namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /variables/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/variables/"
/// content  return 200
/// </code></remarks>
internal sealed class Location_Variables : SiteExampleLocation
{
    // ^(?<v>.)
    private static readonly BytePattern s_pattern_0de8dc = new("^(.)", 2);

    public static readonly Location_Variables Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/variables/"u8),
        Kind = LocationKind.Prefix,
        UninitializedVariableWarn = false,                                  // uninitialized_variable_warn off;
    };

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // set $a $1;
        request.Var_A = request.Captures[1];

        // if ($arg_v ~ ^(?<v>.))
        if (Rewriter.IsMatch(request, s_pattern_0de8dc, request.Arg("v"u8), log: "^(?<v>.)"u8))
        {
            request.Var_V = request.Captures[1];
            request.Location = Location_Variables_If_ArgVMatches.Instance;

            // return 200 "$1$by_status$v";
            request.Response.StatusCode = 200;
            var byStatus = request.Var_ByStatus;
            var text = new ValueWriter(request.Memory);
            text.Write(request.Captures[1]);
            text.Write(byStatus);
            text.Write(request.Var_V);
            return new(Rewriter.Return(request, 200, text.Complete()));
        }

        // return 200 $by_status;
        request.Response.StatusCode = 200;
        return new(Rewriter.Return(request, 200, request.Var_ByStatus));
    }
}
