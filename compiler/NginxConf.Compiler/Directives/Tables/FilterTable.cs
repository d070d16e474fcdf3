using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Filters that change responses.</summary>
internal static class FilterTable
{
    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_addition",
            "changes of the response body",
            Row("add_after_body", HttpServerLocation, One, Named("uri")),
            Row("add_before_body", HttpServerLocation, One, Named("uri")),
            Row("addition_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html").List().From("0.7.9")),
        .. Module(
            "http_charset",
            "changes of the response body",
            Row("charset", HttpServerLocationIf, One, Complex, "off").Compiled(),
            Row("charset_map", Http, Two, Args(Named("charset"))).Repeats().WithEntries().Compiled(),
            Row("charset_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html text/xml text/plain text/vnd.wap.wml application/javascript application/rss+xml").List().Compiled().From("0.7.9"),
            Row("override_charset", HttpServerLocationIf, One, Flag, "off").Compiled(),
            Row("source_charset", HttpServerLocationIf, One, Complex).Compiled()),
        .. Module(
            "http_slice",
            "changes of the response body",
            Row("slice", HttpServerLocation, One, Size, "0").Unsupported("responses in slices").From("1.9.8")),
        .. Module(
            "http_ssi",
            "changes of the response body",
            Row("ssi", HttpServerLocationIf, One, Flag, "off"),
            Row("ssi_ignore_recycled_buffers", HttpServerLocation, One, Flag, "off"),
            Row("ssi_last_modified", HttpServerLocation, One, Flag, "off").From("1.5.1"),
            Row("ssi_min_file_chunk", HttpServerLocation, One, Size, "1k"),
            Row("ssi_silent_errors", HttpServerLocation, One, Flag, "off"),
            Row("ssi_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html").List(),
            Row("ssi_value_length", HttpServerLocation, One, Size, "256")),
        .. Module(
            "http_sub",
            "changes of the response body",
            Row("sub_filter", HttpServerLocation, Two, Complex).List(),
            Row("sub_filter_last_modified", HttpServerLocation, One, Flag, "off").From("1.5.1"),
            Row("sub_filter_once", HttpServerLocation, One, Flag, "on"),
            Row("sub_filter_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html").List()),
        .. Module(
            "http_userid",
            "changes of the response body",
            Row("userid", HttpServerLocation, One, OneOf("off", "log", "v1", "on"), "off").Unsupported("identification cookies"),
            Row("userid_domain", HttpServerLocation, One, Word, "none").Unsupported("identification cookies"),
            Row("userid_expires", HttpServerLocation, One, Named("time"), "off").Unsupported("identification cookies"),
            Row("userid_flags", HttpServerLocation, Shape(1, 2, 3), OneOf("off", "secure", "httponly", "samesite=strict", "samesite=lax", "samesite=none"), "off").List().Unsupported("identification cookies").From("1.19.3"),
            Row("userid_mark", HttpServerLocation, One, Word, "off").Unsupported("identification cookies"),
            Row("userid_name", HttpServerLocation, One, Word, "uid").Unsupported("identification cookies"),
            Row("userid_p3p", HttpServerLocation, One, Word, "none").Unsupported("identification cookies"),
            Row("userid_path", HttpServerLocation, One, Word, "/").Unsupported("identification cookies"),
            Row("userid_service", HttpServerLocation, One, Number).Unsupported("identification cookies")),
    ];
}
