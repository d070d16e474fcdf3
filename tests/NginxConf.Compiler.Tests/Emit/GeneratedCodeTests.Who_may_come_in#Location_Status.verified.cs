namespace NginxConf.Generated.Servers.SiteExample;

using System.Threading.Tasks;
using NginxConf.Runtime.Access.Basic;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location = /status</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path is "/status"
/// login    "Members of $host", passwords of $document_root/../admins
/// content  stub_status
/// </code></remarks>
internal sealed class Location_Status : SiteExampleLocation
{
    public static readonly Location_Status Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/status"u8),
        Kind = LocationKind.Exact,
    };

    protected override ValueTask<Outcome> AuthenticateAsync(SiteRequest request)
    {
        // auth_basic "Members of $host";
        // auth_basic_user_file $document_root/../admins;
        var realm = new ValueWriter(request.Memory);
        realm.Write("Members of "u8);
        realm.Write(request.Host);
        var userFile = new ValueWriter(request.Memory);
        userFile.Write(request.DocumentRoot);
        userFile.Write("/../admins"u8);
        return BasicAuthentication.CheckAsync(request, realm.Complete(), userFile.Complete());
    }

    // stub_status;
    protected override ValueTask<Outcome> ContentAsync(SiteRequest request) =>
        StubStatus.ServeAsync(request);
}
