namespace NginxConf.Generated;

using System;
using System.Collections.Generic;
using NginxConf.Generated.Servers.BlogExample;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Sites;

/// <summary><c>listen 8080</c></summary>
/// <remarks><code>
/// default  blog.example
/// </code></remarks>
internal sealed class Listener_8080 : Listener<SiteRequest>
{
    public override string Address => "*:8080";

    public override Server DefaultServer => BlogExampleServer.Instance;

    public override IReadOnlyList<Server> Servers { get; } = [BlogExampleServer.Instance];

    protected override Server FindServer(SiteRequest request, ByteSlice host)
    {
        // server_name blog.example
        if (host.Span.SequenceEqual("blog.example"u8))
        {
            return BlogExampleServer.Instance;
        }

        // server_name *.blog.example
        if (host.Span.EndsWith(".blog.example"u8))
        {
            return BlogExampleServer.Instance;
        }

        return BlogExampleServer.Instance;
    }
}
