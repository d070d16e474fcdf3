using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Tests.Sites;

internal sealed class TestRequest : Request;
