using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>What nginx checks when it has merged the settings of each server and location.</summary>
internal sealed class LevelChecks(BindContext context)
{
    private static readonly string[] s_cached = ["proxy_cache", "fastcgi_cache", "uwsgi_cache", "scgi_cache"];

    private readonly BufferCheck _buffers = new(context);
    private readonly CharsetCheck _charsets = new(context);
    private EquatableArray<CharsetMapModel> _charsetMaps;

    public void Run(ServerModel server, HttpModel http)
    {
        _charsetMaps = http.CharsetMaps;
        _buffers.CheckHeaders(server);
        CheckCertificates(server);
        Check(server.Settings);
        Run(server.Locations, server.Script);
    }

    private void Run(EquatableArray<LocationModel> locations, EquatableArray<ScriptStep> script)
    {
        var inside = script.OfType<IfStep>().Select(step => step.Location).OfType<LocationModel>();
        foreach (var location in locations.Concat(inside))
        {
            Check(location.Settings);
            CheckTls(location);
            if (location.LimitExcept is { } limited)
            {
                Check(limited.Location.Settings);
            }

            Run(location.Locations, location.Script);
        }
    }

    private void Check(SettingsModel settings)
    {
        _buffers.Check(settings);
        _charsets.Run(settings, _charsetMaps);
        foreach (var cache in s_cached.Select(name => settings.Find(name).Last).OfType<DirectiveModel>())
        {
            var zone = cache.Words[0];
            if (zone != "off" && zone.IndexOf('$') < 0 && !context.Zones.IsDefined(zone))
            {
                context.Report(Descriptors.UnknownCacheZone(cache.Where, cache.Info.Name, zone), null);
            }
        }
    }

    /// <summary>A server can be verified only against something, and a certificate for it has its key.</summary>
    private void CheckTls(LocationModel location)
    {
        if (location.Handler is not { Detail: ProxyPassModel { IsTls: true, Variable: null } })
        {
            return;
        }

        var settings = location.Settings;
        if (settings.Find("proxy_ssl_certificate").Last is { } certificate && certificate.Words[0].Length > 0 && !settings.Has("proxy_ssl_certificate_key"))
        {
            context.ReportUnplaced(Descriptors.InvalidRelation(
                certificate.Where, $"no \"proxy_ssl_certificate_key\" is defined for certificate \"{certificate.Words[0]}\""));
        }

        if (settings.Flag("proxy_ssl_verify") && settings.Find("proxy_ssl_verify").Last is { } verify && !settings.Has("proxy_ssl_trusted_certificate"))
        {
            context.ReportUnplaced(Descriptors.InvalidRelation(verify.Where, "no proxy_ssl_trusted_certificate for proxy_ssl_verify"));
        }
    }

    /// <summary>Every certificate has its key, and clients can be verified only against something.</summary>
    private void CheckCertificates(ServerModel server)
    {
        var settings = server.Settings;
        var certificates = settings.All("ssl_certificate");
        var keys = settings.All("ssl_certificate_key");
        if (certificates.IsEmpty)
        {
            if (settings.Find("ssl").Last is { } on && settings.Flag("ssl"))
            {
                context.ReportAt(on.Where, Descriptors.InvalidRelation(on.Where, "no \"ssl_certificate\" is defined for the \"ssl\" directive"), null);
            }
        }
        else if (keys.Count < certificates.Count)
        {
            var certificate = certificates[keys.IsEmpty ? certificates.Count - 1 : keys.Count];
            context.ReportUnplaced(Descriptors.NoCertificateKey(certificate.Where, certificate.Words[0]));
        }
        else if (settings.Word("ssl_verify_client") is "on" or "optional" && !settings.Has("ssl_client_certificate"))
        {
            var verify = settings.Find("ssl_verify_client").Last;
            context.ReportUnplaced(Descriptors.NoClientCertificate(verify?.Where));
        }
    }
}
