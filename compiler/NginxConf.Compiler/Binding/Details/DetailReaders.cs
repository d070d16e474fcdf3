using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>The directives whose arguments form a small language of their own, each with the class that reads it.</summary>
internal static class DetailReaders
{
    private static readonly Dictionary<string, Func<BoundDirective, BoundBlock, BindContext, DirectiveDetail?>> s_readers =
        new(StringComparer.Ordinal)
        {
            ["access_log"] = AccessLogReader.Read,
            ["add_header"] = NamedValueReader.AddHeader,
            ["add_trailer"] = NamedValueReader.AddHeader,
            ["allow"] = AccessRuleReader.Read,
            ["break"] = (_, _, _) => new BreakStep(),
            ["charset_map"] = CharsetMapReader.Read,
            ["deny"] = AccessRuleReader.Read,
            ["disable_symlinks"] = DisableSymlinksReader.Read,
            ["error_log"] = ErrorLogReader.Read,
            ["error_page"] = ErrorPageReader.Read,
            ["expires"] = ExpiresReader.Read,
            ["fastcgi_param"] = NamedValueReader.FastCgiParam,
            ["fastcgi_pass"] = FastCgiPassReader.Read,
            ["fastcgi_split_path_info"] = SplitPathInfoReader.Read,
            ["geo"] = Geo.GeoReader.Read,
            ["if"] = ConditionReader.Read,
            ["index"] = IndexReader.Read,
            ["listen"] = ListenReader.Read,
            ["location"] = LocationReader.Read,
            ["log_format"] = LogFormatReader.Read,
            ["map"] = MapReader.Read,
            ["open_file_cache"] = OpenFileCacheReader.Read,
            ["proxy_cookie_domain"] = HeadRewriteReader.Cookie,
            ["proxy_cookie_flags"] = CookieFlagsReader.Read,
            ["proxy_cookie_path"] = HeadRewriteReader.Cookie,
            ["proxy_pass"] = ProxyPassReader.Read,
            ["proxy_redirect"] = HeadRewriteReader.Redirect,
            ["proxy_set_header"] = NamedValueReader.ProxySetHeader,
            ["return"] = ReturnReader.Read,
            ["rewrite"] = RewriteReader.Read,
            ["server"] = UpstreamServerReader.Read,
            ["server_name"] = ServerNameReader.Read,
            ["set"] = SetReader.Read,
            ["split_clients"] = SplitClientsReader.Read,
            ["try_files"] = TryFilesReader.Read,
            ["types"] = TypesReader.Read,
        };

    /// <summary>True when the reader here judges the arguments, in nginx's words, and not the catalog.</summary>
    public static bool Has(string directive) => s_readers.ContainsKey(directive);

    /// <summary>
    /// The structured form of a directive, with its place and text; null for directives without one and after a mistake,
    /// which is reported.
    /// </summary>
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context) =>
        s_readers.TryGetValue(directive.Name, out var read)
            ? read(directive, block, context) is { } detail ? detail with { Where = directive.Where, Text = directive.Text } : null
            : null;
}
