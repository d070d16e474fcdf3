namespace NginxConf.Generated.Servers.BlogExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location ~ ^/old/(?&lt;rest&gt;.*)$</c> of server <c>blog.example</c></summary>
/// <remarks><code>
/// match    regular expression
/// content  redirect 301
/// </code></remarks>
internal sealed class Location_Old : BlogExampleLocation
{
    public static readonly Location_Old Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("^/old/(?<rest>.*)$"u8),
        Kind = LocationKind.Regex,
    };

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // rewrite ^ /new/$rest permanent;
        var target = new ValueWriter(request.Memory);
        target.Write("/new/"u8);
        target.Write(request.Var_Rest);
        return new(Rewriter.Redirect(request, 301, target.Complete(), keepArguments: true, hasArguments: false));
    }
}
