using System.Runtime.CompilerServices;
using NginxConf.Runtime.Content.Listings;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>The content handlers of paths that end in a slash, in nginx's order: <c>random_index</c>, <c>index</c>, <c>autoindex</c>.</summary>
internal static class DirectoryContent
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> ServeAsync(Request request)
    {
        var settings = request.Location.Settings;
        if (settings.RandomIndex)
        {
            var random = await RandomIndex.FindAsync(request);
            if (!random.IsContinue)
            {
                return random;
            }
        }

        var index = await IndexHandler.FindAsync(request);
        return index.IsContinue && settings.AutoIndex && request.MethodKind != MethodKind.Post
            ? await DirectoryListing.ServeAsync(request)
            : index;
    }
}
