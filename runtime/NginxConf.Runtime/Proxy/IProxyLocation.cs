using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Proxy;

/// <summary>A location with <c>proxy_pass</c>: what it says about the request to the backend, without a virtual call.</summary>
public interface IProxyLocation<TRequest>
    where TRequest : Request
{
    /// <summary>Writes every <c>proxy_set_header</c> in file order; none is in force unless the location overrides it.</summary>
    static virtual void WriteHeaders(TRequest request, ref ProxyHeaderWriter headers)
    {
    }

    /// <summary><c>proxy_method</c>; asked for where <see cref="ProxySettings.ReplacesMethod"/>.</summary>
    static virtual ByteSlice Method(TRequest request) => request.Method;

    /// <summary><c>proxy_ssl_name</c>; asked for where <see cref="ProxySettings.ReplacesTlsName"/>.</summary>
    static virtual ByteSlice TlsName(TRequest request) => request.ProxyHost;

    /// <summary><c>proxy_set_body</c>; asked for where <see cref="ProxySettings.ReplacesBody"/>.</summary>
    static virtual ByteSlice Body(TRequest request) => ByteSlice.Empty;
}
