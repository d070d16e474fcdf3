using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.FastCgi;

/// <summary>A location with <c>fastcgi_pass</c>: writes its parameters without a virtual call or a lookup by name.</summary>
public interface IFastCgiLocation<TRequest>
    where TRequest : Request
{
    /// <summary>Writes every <c>fastcgi_param</c> in file order; constant ones come pre-encoded.</summary>
    static abstract void WriteParameters(TRequest request, ref FastCgiParameterWriter parameters);
}
