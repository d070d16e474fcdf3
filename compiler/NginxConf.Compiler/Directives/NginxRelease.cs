using NginxConf.Compiler.Directives.Tables;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Directives;

/// <summary>The part of the tables that a released nginx knows: no newer directives, no modules that are not built in or loaded.</summary>
/// <remarks>The tables themselves describe the newest nginx; what an older one reads differently stands here.</remarks>
public sealed class NginxRelease
{
    /// <summary>Modules of nginx that a package ships as loadable ones, with the start of their file names.</summary>
    private static readonly Dictionary<string, string> s_loadable = new(StringComparer.Ordinal)
    {
        ["stream"] = "ngx_stream_module",
        ["mail"] = "ngx_mail_module",
        ["http_geoip"] = "ngx_http_geoip_module",
        ["http_image_filter"] = "ngx_http_image_filter_module",
        ["http_js"] = "ngx_http_js_module",
        ["http_perl"] = "ngx_http_perl_module",
        ["http_xslt"] = "ngx_http_xslt_filter_module",
    };

    private static readonly HashSet<string> s_absent = new(StringComparer.Ordinal)
    {
        "google_perftools", "http_acme", "http_degradation", "http_json", "http_otel", "http_v3",
    };

    /// <summary>Debian 12's nginx 1.22.1.</summary>
    public static NginxRelease Debian12 { get; } = new(new Version(1, 22, 1), OlderForms());

    private readonly Version _version;
    private readonly Dictionary<string, Func<DirectiveInfo, DirectiveInfo>> _olderForms;

    private NginxRelease(Version version, Dictionary<string, Func<DirectiveInfo, DirectiveInfo>> olderForms)
    {
        _version = version;
        _olderForms = olderForms;
    }

    /// <summary>The rows of a name as this release knows them.</summary>
    /// <param name="name">The directive.</param>
    /// <param name="loaded">The files named by <c>load_module</c>.</param>
    public EquatableArray<DirectiveInfo> Find(string name, IEnumerable<string> loaded) => Catalog.Find(name)
        .Where(row => !row.Commercial && IsReleased(row.Since) && IsThere(row.Module, loaded))
        .Select(row => _olderForms.TryGetValue(name, out var change) ? change(row) : row)
        .ToEquatableArray();

    /// <summary>True for a variable that this release defines by itself.</summary>
    public bool Knows(VariableInfo variable, IEnumerable<string> loaded) =>
        !variable.Commercial && IsReleased(variable.Since) && IsThere(variable.Module, loaded);

    /// <summary>njs has version numbers of its own, all below nginx's.</summary>
    private bool IsReleased(string since) => since.Length == 0 || Version.Parse(since) <= _version;

    private static bool IsThere(string module, IEnumerable<string> loaded) =>
        s_loadable.TryGetValue(module, out var file)
            ? loaded.Any(path => path.Contains(file))
            : !s_absent.Contains(module)
                && NginxModules.Has(module);

    private static Dictionary<string, Func<DirectiveInfo, DirectiveInfo>> OlderForms()
    {
        var forms = new Dictionary<string, Func<DirectiveInfo, DirectiveInfo>>(StringComparer.Ordinal)
        {
            ["keepalive"] = row => row with { Shape = Rows.One, Arguments = Rows.NumberFrom(1) },
            ["proxy_http_version"] = row => row with { Arguments = Rows.OneOf("1.0", "1.1") },
        };

        foreach (var prefix in new[] { "proxy_", "fastcgi_", "uwsgi_", "scgi_" })
        {
            forms.Add(prefix + "limit_rate", row => row with { Arguments = Rows.Size });
        }

        return forms;
    }
}
