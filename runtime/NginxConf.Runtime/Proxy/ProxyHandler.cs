using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.Proxy;

/// <summary>Content handler of <c>proxy_pass</c>.</summary>
public static class ProxyHandler
{
    /// <summary>Passes the request to the location's upstream and sends its response; 502/504 as nginx on failure.</summary>
    public static ValueTask<Outcome> PassAsync<TLocation, TRequest>(TRequest request, ProxySettings settings)
        where TLocation : IProxyLocation<TRequest>
        where TRequest : Request =>
        PassAsync<TLocation, TRequest>(request, settings, settings.Url);

    /// <summary>The same for a URL that is known only now.</summary>
    public static ValueTask<Outcome> PassAsync<TLocation, TRequest>(TRequest request, ProxySettings settings, ProxyUrl url)
        where TLocation : IProxyLocation<TRequest>
        where TRequest : Request
    {
        request.ProxyUrl = url;
        return RequestBodies.MustBeRead(request, StreamsBody(request, settings))
            ? ReadBodyAndPassAsync<TLocation, TRequest>(request, settings, url)
            : PassNowAsync<TLocation, TRequest>(request, settings, url);
    }

    // HTTP/1.0 has no chunks: the length must be known.
    private static bool StreamsBody(Request request, ProxySettings settings) =>
        !settings.RequestBuffering
        && !settings.ReplacesBody
        && settings.PassRequestBody
        && (request.BodyLength >= 0 || !settings.Http10);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> ReadBodyAndPassAsync<TLocation, TRequest>(
        TRequest request, ProxySettings settings, ProxyUrl url)
        where TLocation : IProxyLocation<TRequest>
        where TRequest : Request
    {
        var outcome = await request.Body.ReadAsync(request);
        return outcome.IsContinue ? await PassNowAsync<TLocation, TRequest>(request, settings, url) : outcome;
    }

    private static ValueTask<Outcome> PassNowAsync<TLocation, TRequest>(TRequest request, ProxySettings settings, in ProxyUrl url)
        where TLocation : IProxyLocation<TRequest>
        where TRequest : Request
    {
        var method = settings.ReplacesMethod ? TLocation.Method(request) : request.Method;
        var body = settings.ReplacesBody ? TLocation.Body(request) : ByteSlice.NotFound;
        var exchange = UpstreamExchange<HttpProtocol>.Rent(request, settings);
        var output = exchange.Output;
        output.Write(method.Span);
        output.Write((byte)' ');
        var start = output.Length;
        if (!ProxyUri.Write(request, url, settings.UrlHasVariables, output))
        {
            request.LogError(LogLevel.Error, $"zero length URI to proxy");
            exchange.Abandon();
            return new(Outcome.Status(500));
        }

        exchange.TlsName = url.IsTls ? WithoutPort(settings.ReplacesTlsName ? TLocation.TlsName(request) : url.Host) : default;
        exchange.LogUri = request.Memory.Copy(output.Span[start..]);
        output.Write(settings.Http10 ? " HTTP/1.0\r\n"u8 : " HTTP/1.1\r\n"u8);
        var headers = new ProxyHeaderWriter(output);
        TLocation.WriteHeaders(request, ref headers);

        var chunked = request.BodyLength < 0;
        exchange.Protocol.IsHeadRequest = method.Span.SequenceEqual("HEAD"u8);
        exchange.Protocol.SendsChunks = chunked;
        exchange.Protocol.MaySwitch = request.Exchange.CanTunnel && request.Headers.Find("upgrade"u8).IsFound;
        settings.RequestFields.WriteOwn(output, url.Host, body.IsFound ? body.Length : RequestBodies.DeclaredLength(request), chunked);
        if (settings.PassRequestHeaders)
        {
            settings.RequestFields.WriteClients(output, request.Headers);
        }

        output.Write("\r\n"u8);
        if (body.IsFound)
        {
            exchange.AddBody(body.Span);
        }
        else
        {
            exchange.AddBody();
        }

        return exchange.RunAsync();
    }

    private static ByteSlice WithoutPort(ByteSlice host)
    {
        var text = host.Span;
        var colon = text.LastIndexOf((byte)':');
        return colon > text.LastIndexOf((byte)']') ? host.Slice(0, colon) : host;
    }
}
