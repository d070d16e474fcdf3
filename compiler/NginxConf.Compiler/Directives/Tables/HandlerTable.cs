using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Content handlers beside static files and upstreams.</summary>
internal static class HandlerTable
{
    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_autoindex",
            "this content handler",
            Row("autoindex", HttpServerLocation, One, Flag, "off").Compiled(),
            Row("autoindex_exact_size", HttpServerLocation, One, Flag, "on").Compiled(),
            Row("autoindex_format", HttpServerLocation, One, OneOf("html", "json", "jsonp", "xml"), "html").Compiled().From("1.7.9"),
            Row("autoindex_localtime", HttpServerLocation, One, Flag, "off").Compiled()),
        .. Module(
            "http_dav",
            "this content handler",
            Row("create_full_put_path", HttpServerLocation, One, Flag, "off").Unsupported("WebDAV"),
            Row("dav_access", HttpServerLocation, Shape(1, 2, 3), Word, "user:rw").Unsupported("WebDAV"),
            Row("dav_methods", HttpServerLocation, OneOrMore, OneOf("off", "put", "delete", "mkcol", "copy", "move"), "off").List().Unsupported("WebDAV"),
            Row("min_delete_depth", HttpServerLocation, One, Number, "0").Unsupported("WebDAV")),
        .. Module(
            "http_empty_gif",
            "this content handler",
            Row("empty_gif", Location, ArgumentShape.None, Nothing).LastWins().Own().Compiled()),
        .. Module(
            "http_flv",
            "this content handler",
            Row("flv", Location, ArgumentShape.None, Nothing).LastWins().Own()),
        .. Module(
            "http_mp4",
            "this content handler",
            Row("mp4", Location, ArgumentShape.None, Nothing).LastWins().Own(),
            Row("mp4_buffer_size", HttpServerLocation, One, Size, "512k"),
            Row("mp4_max_buffer_size", HttpServerLocation, One, Size, "10m"),
            Row("mp4_start_key_frame", HttpServerLocation, One, Flag, "off").From("1.21.4")),
        .. Module(
            "http_random_index",
            "this content handler",
            Row("random_index", Location, One, Flag, "off").Compiled()),
        .. Module(
            "http_stub_status",
            "this content handler",
            Row("stub_status", Server | Location, Shape(0, 1), Word).LastWins().Own().Compiled()),
    ];
}
