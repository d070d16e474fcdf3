using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

internal sealed class GatewayRequest : Request;
