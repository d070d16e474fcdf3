using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers <c>fastcgi_pass</c> with the settings and parameters in force.</summary>
internal static class FastCgiLowering
{
    public static FastCgiPlan Lower(LocationModel location, DirectiveModel handler, FastCgiPassModel pass, SiteTables site, KnownValues known)
    {
        var settings = location.Settings;
        var upstream = pass.Upstream is null ? null : site.Upstreams.Find(pass.Upstream);
        return new FastCgiPlan
        {
            Upstream = upstream?.Member,
            UpstreamName = upstream?.Name ?? handler.Words[0],
            Address = pass.Variable is null ? null : site.Values.Lower(pass.Variable),
            PassDirective = handler.Text,
            Settings = SettingLowering.Changed(settings, SettingNames.FastCgi),
            SplitPathInfo = settings.Detail<SplitPathInfoModel>(DirectiveNames.FastCgiSplitPathInfo)?.Pattern,
            Parameters = settings.Find(DirectiveNames.FastCgiParam).Details<FastCgiParamModel>()
                .Select(p => new FastCgiParameterPlan(p.ParameterName, site.Values.Lower(p.Value, known), p.IfNotEmpty, p.Text))
                .ToEquatableArray(),
        };
    }
}
