using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Rewriting;

/// <summary>What the directives of the rewrite module do once their condition holds.</summary>
public static class Rewriter
{
    /// <summary>
    /// <c>rewrite</c> to a path: sets path and query from <paramref name="target"/> (<c>/path?args</c>). The old query follows the new
    /// one unless <paramref name="keepArguments"/> is false (a replacement that ends in <c>?</c>).
    /// </summary>
    public static void ChangeUri(Request request, ByteSlice target, bool keepArguments)
    {
    }

    /// <summary><c>rewrite ... redirect|permanent</c> or a replacement that starts with a scheme: redirect to it.</summary>
    public static Outcome Redirect(Request request, int status, ByteSlice target, bool keepArguments) => Outcome.Status(status);

    /// <summary><c>rewrite ... last</c>: find the location anew; 500 after ten cycles.</summary>
    public static Outcome Last(Request request) => Outcome.Redirected;

    /// <summary><c>return CODE TEXT</c> and <c>return CODE URL</c>; not found: <c>return CODE</c>.</summary>
    public static Outcome Return(Request request, int status, ByteSlice text = default) => Outcome.Status(status);
}
