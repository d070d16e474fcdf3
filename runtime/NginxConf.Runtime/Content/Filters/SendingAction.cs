using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>What nginx says a request was about when a filter looked at its response.</summary>
internal static class SendingAction
{
    private static readonly ByteSlice s_upstream = ByteSlice.From(" while reading response header from upstream"u8);
    private static readonly ByteSlice s_client = ByteSlice.From(" while sending response to client"u8);

    /// <summary>The end of a log line, before the client.</summary>
    public static ByteSlice Of(Request request) => request.UpstreamLogName.IsFound ? s_upstream : s_client;
}
