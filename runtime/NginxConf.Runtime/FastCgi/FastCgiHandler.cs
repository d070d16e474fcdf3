using System.Runtime.CompilerServices;
using NginxConf.Runtime.FastCgi.Records;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Upstreams.Exchanges;

namespace NginxConf.Runtime.FastCgi;

/// <summary>Content handler of <c>fastcgi_pass</c>.</summary>
public static class FastCgiHandler
{
    /// <summary>Passes the request to the location's upstream and sends its response; 502/504 as nginx on failure.</summary>
    public static ValueTask<Outcome> PassAsync<TLocation, TRequest>(TRequest request, FastCgiSettings settings)
        where TLocation : IFastCgiLocation<TRequest>
        where TRequest : Request =>
        RequestBodies.MustBeRead(request, streams: !settings.RequestBuffering)
            ? ReadBodyAndPassAsync<TLocation, TRequest>(request, settings)
            : PassNowAsync<TLocation, TRequest>(request, settings);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> ReadBodyAndPassAsync<TLocation, TRequest>(TRequest request, FastCgiSettings settings)
        where TLocation : IFastCgiLocation<TRequest>
        where TRequest : Request
    {
        var outcome = await request.Body.ReadAsync(request);
        return outcome.IsContinue ? await PassNowAsync<TLocation, TRequest>(request, settings) : outcome;
    }

    private static ValueTask<Outcome> PassNowAsync<TLocation, TRequest>(TRequest request, FastCgiSettings settings)
        where TLocation : IFastCgiLocation<TRequest>
        where TRequest : Request
    {
        var exchange = UpstreamExchange<FastCgiProtocol>.Rent(request, settings);
        var output = exchange.Output;
        BeginRequestRecord.Write(output, settings.KeepConnection);
        var start = ParamsRecord.Begin(output);
        var parameters = new FastCgiParameterWriter(output);
        TLocation.WriteParameters(request, ref parameters);
        if (settings.PassRequestHeaders)
        {
            HeaderParameters.Write(request.Headers, settings.HeaderParameters, parameters);
        }

        ParamsRecord.End(output, start);
        exchange.AddBody();
        return exchange.RunAsync();
    }
}
