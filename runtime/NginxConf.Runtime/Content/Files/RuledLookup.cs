using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// Looks at files under <c>disable_symlinks</c> and <c>open_file_cache</c>. As nginx, it opens also what is only asked for its
/// status: a file that cannot be read counts as missing then.
/// </summary>
internal static class RuledLookup
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<FoundFile> StatAsync(Request request, ByteSlice path)
    {
        var found = await OpenAsync(request, path);
        found.Release();
        return found with { Descriptor = -1, Cached = null };
    }

    public static ValueTask<FoundFile> OpenAsync(Request request, ByteSlice path)
    {
        var rules = FileRules.For(request, path);
        return rules.Cache is { } cache && cache.TryFind(path.Span, rules, out var found)
            ? new(found)
            : LookAsync(path, rules);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<FoundFile> LookAsync(ByteSlice path, FileRules rules)
    {
        FoundFile found;
        if (rules.Symlinks == SymlinkRule.Off)
        {
            found = await FileLookup.OpenAsync(path);
        }
        else
        {
            await IoThread.LeaveAsync();
            found = CheckedPath.Open(path.Span, rules.Trusted, rules.Symlinks);
        }

        return rules.Cache is { } cache ? cache.Keep(path.Span, rules, found) : found;
    }
}
