namespace NginxConf.Generated.Servers.SiteExample;

using System;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Sites;

/// <summary>What every location of server <c>site.example</c> inherits unless it says otherwise.</summary>
/// <remarks><code>
/// log      logs/access.log combined             (http)
/// </code></remarks>
internal abstract class SiteExampleLocation : Location<SiteRequest>
{
    protected static readonly LocationSettings Inherited = new()
    {
        // disable_symlinks if_not_owner from=$document_root;
        DisableSymlinks = SymlinkRule.IfNotOwner,
        OpenFileCache = FileCaches.SiteExample,                             // open_file_cache
        OpenFileCacheValid = TimeSpan.FromSeconds(30),                      // open_file_cache_valid 30s;
    };

    public override LocationSettings Settings => Inherited;

    protected override ByteSlice SymlinksFrom(SiteRequest request)
    {
        // disable_symlinks if_not_owner from=$document_root;
        return request.DocumentRoot;
    }

    protected override void Log(SiteRequest request)
    {
        // access_log logs/access.log combined;
        var logLine = Logs.Access.Begin(request);
        Logs.WriteCombined(request, ref logLine);
        logLine.End();
    }
}
