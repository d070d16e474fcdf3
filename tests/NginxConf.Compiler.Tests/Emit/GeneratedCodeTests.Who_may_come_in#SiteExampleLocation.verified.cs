namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Access.Basic;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>site.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// login    "Members of $host", passwords of passwords/members
/// log      logs/access.log combined             (http)
/// </code></remarks>
internal abstract class SiteExampleLocation : Location<SiteRequest>
{
    private static readonly ByteSlice s_passwordsMembers = ByteSlice.From("passwords/members"u8);

    protected static readonly LocationSettings Inherited = new()
    {
        RealIpHeader = new("proxy_protocol"),                               // real_ip_header proxy_protocol;
        // set_real_ip_from 10.0.0.0/8; set_real_ip_from lb.example;
        RealIpFrom = new("10.0.0.0/8", "lb.example"),
    };

    public override LocationSettings Settings => Inherited;

    protected override ValueTask<Outcome> AuthenticateAsync(SiteRequest request)
    {
        // auth_basic "Members of $host";
        // auth_basic_user_file passwords/members;
        var realm = new ValueWriter(request.Memory);
        realm.Write("Members of "u8);
        realm.Write(request.Host);
        return BasicAuthentication.CheckAsync(request, realm.Complete(), s_passwordsMembers);
    }

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log combined;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
