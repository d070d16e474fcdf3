using System.Text;
using Microsoft.AspNetCore.Http.Features;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>Fills a request from what Kestrel read of an HTTP/2 head (RFC 9113, 8.3), by the same rules as the HTTP/1 reader.</summary>
internal static class Http2Head
{
    private const int NotAllowed = 405;
    private static readonly ByteSlice s_protocol = ByteSlice.From("HTTP/2.0"u8);

    /// <summary>0, or the status to refuse the request with.</summary>
    public static int Read(Request request, IHttpRequestFeature source, bool hasBody)
    {
        request.Version = HttpVersion.Http20;
        request.Method = Copy(request, source.Method);
        request.MethodKind = MethodNames.Find(request.Method.Span);
        request.Target = Copy(request, source.RawTarget);
        request.Protocol = s_protocol;
        request.RequestLine = RequestLine(request);
        request.Server = request.Client.TlsSession?.Server ?? request.Listener.DefaultServer;
        request.Location = request.Server.Root;
        if (!TargetParser.TryParse(request, request.Server.Settings.MergeSlashes))
        {
            return 400;
        }

        var host = Copy(request, source.Headers.Host.ToString());
        if (!HostName.TryNormalise(request.Memory, host, out var normalised))
        {
            return 400;
        }

        request.RequestedHost = normalised;
        request.Server = request.Listener.RunFindServer(request, normalised);
        request.Location = request.Server.Root;
        ReadFields(request, source);
        request.BodyLength = source.Headers.ContentLength ?? (hasBody ? -1 : 0);
        return request.MethodKind is MethodKind.Connect or MethodKind.Trace ? NotAllowed : 0;
    }

    private static void ReadFields(Request request, IHttpRequestFeature source)
    {
        var settings = request.Server.Settings;
        foreach (var (name, values) in source.Headers)
        {
            if (name.StartsWith(':') || (name.Contains('_') && !settings.UnderscoresInHeaders && settings.IgnoreInvalidHeaders))
            {
                continue;
            }

            var copy = Copy(request, name);
            foreach (var value in values)
            {
                request.Headers.Add(copy, Copy(request, value));
            }
        }
    }

    // nginx prints a request line for HTTP/2, too.
    private static ByteSlice RequestLine(Request request)
    {
        var line = new ValueWriter(request.Memory);
        line.Write(request.Method);
        line.Write(" "u8);
        line.Write(request.Target);
        line.Write(" "u8);
        line.Write(s_protocol);
        return line.Complete();
    }

    // One char per byte, as the server's header encoding is set to.
    private static ByteSlice Copy(Request request, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ByteSlice.Empty;
        }

        var copy = request.Memory.Allocate(text.Length, out var bytes);
        Encoding.Latin1.GetBytes(text, bytes);
        return copy;
    }
}
