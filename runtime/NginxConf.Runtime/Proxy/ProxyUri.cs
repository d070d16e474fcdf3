using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.Proxy;

/// <summary>What a backend is asked for: the target as it came, or the path with the location's part of it replaced.</summary>
internal static class ProxyUri
{
    /// <summary>Writes the target of the request. False: it is empty.</summary>
    /// <param name="request">The client's.</param>
    /// <param name="url">With a URI or without.</param>
    /// <param name="asIs">The URI comes from variables: nothing else counts.</param>
    /// <param name="output">Takes the target.</param>
    public static bool Write(Request request, in ProxyUrl url, bool asIs, OutputBuffer output)
    {
        var start = output.Length;
        if (asIs && !url.Uri.IsEmpty)
        {
            if (url.Uri.Span[0] == '?')
            {
                output.Write((byte)'/');
            }

            output.Write(url.Uri.Span);
        }
        else if (url.Uri.IsEmpty && !request.TargetOutdated)
        {
            output.Write(request.Target.Span);
        }
        else
        {
            WritePath(request, url.Uri, output);
        }

        return output.Length > start;
    }

    private static void WritePath(Request request, ByteSlice uri, OutputBuffer output)
    {
        var replaced = 0;
        if (!request.LocationOutdated)
        {
            output.Write(uri.Span);
            replaced = uri.IsEmpty ? 0 : Math.Min(ProxySettings.PrefixOf(request.Location.Settings).Length, request.Path.Length);
        }

        // A path that came without escapes, straight from the client, needs none.
        var path = request.Path.Slice(replaced);
        output.Write((request.QuotedUri || request.IsInternal ? UriEscaping.Path(request.Memory, path) : path).Span);
        if (!request.Query.IsEmpty)
        {
            output.Write((byte)'?');
            output.Write(request.Query.Span);
        }
    }
}
