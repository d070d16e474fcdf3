using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Modules that nginx's packages ship as loadable ones, and whole protocols beside http.</summary>
internal static class OptionalModulesTable
{
    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "stream",
            "proxying of TCP and UDP; only \"http\" is compiled",
            Row("stream", Main, ArgumentShape.None, Nothing).Opaque().From("1.9.0")),
        .. Module(
            "mail",
            "mail proxies; only \"http\" is compiled",
            Row("mail", Main, ArgumentShape.None, Nothing).Opaque(),
            Row("imap", Main, ArgumentShape.None, Nothing).Opaque()),
        .. Module(
            "google_perftools",
            "profiles",
            Row("google_perftools_profiles", Main, One, FilePath).Own().NoEffect("only writes profiles of nginx itself")),
        .. Module(
            "http_geoip",
            "variables from GeoIP databases",
            Row("geoip_city", Http, OneOrTwo, Args(FilePath, OneOf("utf8"))).Own(),
            Row("geoip_country", Http, OneOrTwo, Args(FilePath, OneOf("utf8"))).Own(),
            Row("geoip_org", Http, OneOrTwo, Args(FilePath, OneOf("utf8"))).Own().From("1.0.3"),
            Row("geoip_proxy", Http, One, Named("address")).Repeats().From("1.3.0"),
            Row("geoip_proxy_recursive", Http, One, Flag, "off").Own().From("1.3.0")),
        .. Module(
            "http_image_filter",
            "changes of images",
            Row("image_filter", HttpServerLocation, Shape(1, 2, 3), Args(Or("off", Named("operation")), Complex), "off"),
            Row("image_filter_buffer", HttpServerLocation, One, Size, "1m"),
            Row("image_filter_interlace", HttpServerLocation, One, Flag, "off").From("1.3.15"),
            Row("image_filter_jpeg_quality", HttpServerLocation, One, Complex, "75"),
            Row("image_filter_sharpen", HttpServerLocation, One, Complex, "0"),
            Row("image_filter_transparency", HttpServerLocation, One, Flag, "on"),
            Row("image_filter_webp_quality", HttpServerLocation, One, Complex, "80").From("1.11.6")),
        .. Module(
            "http_js",
            "JavaScript (njs)",
            Row("js_access", HttpServerLocation, One, Name),
            Row("js_body_filter", Location | LocationIf | LimitExcept, OneOrTwo, Args(Name, Named("parameter"))).Own().From("0.5.2"),
            Row("js_content", Location | LocationIf | LimitExcept, One, Name).Own(),
            Row("js_context_reuse", HttpServerLocation, One, Number, "128"),
            Row("js_context_reuse_max_size", HttpServerLocation, One, Size, "4m"),
            Row("js_engine", HttpServerLocation, One, OneOf("njs", "qjs"), "njs"),
            Row("js_fetch_buffer_size", HttpServerLocation, One, Size, "16k"),
            Row("js_fetch_ciphers", HttpServerLocation, One, Named("ciphers"), "HIGH:!aNULL:!MD5"),
            Row("js_fetch_keepalive", HttpServerLocation, One, Number, "0"),
            Row("js_fetch_keepalive_requests", HttpServerLocation, One, Number, "1000"),
            Row("js_fetch_keepalive_time", HttpServerLocation, One, Time, "1h"),
            Row("js_fetch_keepalive_timeout", HttpServerLocation, One, Time, "60s"),
            Row("js_fetch_max_response_buffer_size", HttpServerLocation, One, Size, "1m"),
            Row("js_fetch_protocols", HttpServerLocation, OneOrMore, TlsVersions, "TLSv1.2 TLSv1.3").List(),
            Row("js_fetch_proxy", HttpServerLocation, One, Complex),
            Row("js_fetch_timeout", HttpServerLocation, One, Time, "60s"),
            Row("js_fetch_trusted_certificate", HttpServerLocation, One, FilePath),
            Row("js_fetch_verify", HttpServerLocation, One, Flag, "on"),
            Row("js_fetch_verify_depth", HttpServerLocation, One, Number, "100"),
            Row("js_header_filter", Location | LocationIf | LimitExcept, One, Name).Own(),
            Row("js_import", HttpServerLocation, Shape(1, 3), Word).List(),
            Row("js_include", Http, One, FilePath).Own(),
            Row("js_load_http_native_module", Main, Shape(1, 3), Word).Repeats(),
            Row("js_path", HttpServerLocation, One, FilePath).List(),
            Row("js_periodic", Location, OneOrMore, Args(Name, Named("parameter"))).Repeats(),
            Row("js_preload_object", HttpServerLocation, Shape(1, 3), Word).List(),
            Row("js_set", HttpServerLocation, Shape(2, 3), Args(Named("$variable"), Name, OneOf("nocache"))).List(),
            Row("js_shared_dict_zone", Http, OneOrMore, Named("parameter")).Repeats(),
            Row("js_var", HttpServerLocation, OneOrTwo, Args(Named("$variable"), Complex)).List()),
        .. Module(
            "http_json",
            "variables from JSON",
            Row("json_max_depth", Http, One, NumberFrom(1, 256), "32").Own().From("1.31.5"),
            Row("json_set", Http, Shape(3), Args(Named("$variable"), Named("$source"), Named("path"))).Repeats().From("1.31.5")),
        .. Module(
            "http_perl",
            "Perl",
            Row("perl", Location | LimitExcept, One, Named("handler")).Own(),
            Row("perl_modules", Http, One, FilePath).Repeats(),
            Row("perl_require", Http, One, Named("module")).Repeats(),
            Row("perl_set", Http, Two, Args(Named("$variable"), Named("handler"))).Repeats()),
        .. Module(
            "http_xslt",
            "XSLT",
            Row("xml_entities", HttpServerLocation, One, FilePath),
            Row("xml_external_entities", HttpServerLocation, One, Flag, "off").From("1.31.3"),
            Row("xslt_last_modified", HttpServerLocation, One, Flag, "off").From("1.5.1"),
            Row("xslt_param", HttpServerLocation, Two, Complex).List().From("1.1.18"),
            Row("xslt_string_param", HttpServerLocation, Two, Complex).List().From("1.1.18"),
            Row("xslt_stylesheet", Location, OneOrMore, Complex).List(),
            Row("xslt_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/xml").List().From("0.7.9")),
        .. Module(
            "http_degradation",
            "behaviour under memory pressure",
            Row("degradation", Http, One, Named("parameter")).Own(),
            Row("degrade", HttpServerLocation, One, OneOf("204", "444"))),
        .. Module(
            "http_acme",
            "certificates by ACME",
            Row("acme_certificate", Server, OneOrMore, Args(Name, Named("identifier"))).Repeats(),
            Row("acme_issuer", Http, One, Name).Repeats().Opaque(),
            Row("acme_shared_zone", Http, One, Named("zone")).Own()),
        .. Module(
            "http_otel",
            "traces for OpenTelemetry",
            Row("otel_exporter", Http, ArgumentShape.None, Nothing).Opaque(),
            Row("otel_resource_attr", Http, Two, Word).Repeats(),
            Row("otel_service_name", Http, One, Name).Own(),
            Row("otel_span_attr", HttpServerLocation, Two, Args(Name, Complex)).List(),
            Row("otel_span_name", HttpServerLocation, One, Complex),
            Row("otel_trace", HttpServerLocation, One, Or("on", Or("off", Complex)), "off"),
            Row("otel_trace_context", HttpServerLocation, One, OneOf("extract", "inject", "propagate", "ignore"), "ignore")),
    ];
}
