namespace NginxConf.Generated.Servers.SiteExample;

using System;
using NginxConf.Runtime.Access;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

/// <summary><c>location /both/</c> of server <c>site.example</c></summary>
/// <remarks><code>
/// match    path starts with "/both/"
/// access   allow 192.0.2.0/24, deny all
/// satisfy  any
/// content  static files
/// </code></remarks>
internal sealed class Location_Both : SiteExampleLocation
{
    private static readonly AccessRules s_access = new("+192.0.2.0/24", "-all");

    public static readonly Location_Both Instance = new();

    public override LocationSettings Settings { get; } = Inherited with
    {
        Name = ByteSlice.From("/both/"u8),
        Kind = LocationKind.Prefix,
        SatisfyAny = true,                                                  // satisfy any;
        AuthDelay = TimeSpan.FromSeconds(2),                                // auth_delay 2s;
    };

    protected override Outcome Access(SiteRequest request)
    {
        // allow 192.0.2.0/24;
        // deny all;
        return s_access.Check(request);
    }
}
