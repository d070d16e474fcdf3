namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;

/// <summary><c>location /</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    any path
/// content  static files
/// </code></remarks>
internal sealed class Location_Slash : SiteExampleLocation
{
    // ^
    private static readonly BytePattern s_pattern_1f2383 = new("^", 1);
    private static readonly ByteSlice s_other = ByteSlice.From("/other"u8);
    private static readonly ByteSlice s_a = ByteSlice.From("a"u8);

    public static readonly Location_Slash Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/"u8),
        Kind = LocationKind.Prefix,
    };

    protected override ValueTask<Outcome> RewriteAsync(SiteRequest request)
    {
        // rewrite ^ /other?a last;
        if (Rewriter.IsMatch(request, s_pattern_1f2383, request.Path, log: "^"u8))
        {
            Rewriter.ChangeUri(request, s_other, s_a, keepArguments: true, log: true);
            return new(Rewriter.Last(request));
        }

        return new(Outcome.Continue);
    }
}
