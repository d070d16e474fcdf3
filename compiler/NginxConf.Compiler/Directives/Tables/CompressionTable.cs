using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Compression of responses.</summary>
internal static class CompressionTable
{
    private const string NoGzip = "matters with \"gzip on;\" only";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_gunzip",
            "compression",
            Row("gunzip", HttpServerLocation, One, Flag, "off").Unsupported("decompression for clients without gzip").From("1.3.6"),
            Row("gunzip_buffers", HttpServerLocation, Two, Buffers, "32 4k").Unsupported("decompression for clients without gzip").From("1.3.6")),
        .. Module(
            "http_gzip",
            "compression",
            Row("gzip", HttpServerLocationIf, One, Flag, "off").Unsupported("compression of responses; write \"gzip off;\" meanwhile"),
            Row("gzip_buffers", HttpServerLocation, Two, Buffers, "32 4k").NoEffect(NoGzip),
            Row("gzip_comp_level", HttpServerLocation, One, NumberFrom(1, 9), "1").NoEffect(NoGzip),
            Row("gzip_disable", HttpServerLocation, OneOrMore, Named("regex")).List().NoEffect(NoGzip).From("0.6.23"),
            Row("gzip_hash", HttpServerLocation, One, Size).NoEffect(NoGzip),
            Row("gzip_http_version", HttpServerLocation, One, OneOf("1.0", "1.1"), "1.1").NoEffect(NoGzip),
            Row("gzip_min_length", HttpServerLocation, One, Size, "20").NoEffect(NoGzip),
            Row("gzip_no_buffer", HttpServerLocation, One, Flag, "off").NoEffect(NoGzip),
            Row("gzip_proxied", HttpServerLocation, OneOrMore, OneOf("off", "expired", "no-cache", "no-store", "private", "no_last_modified", "no_etag", "auth", "any"), "off").List().NoEffect(NoGzip),
            Row("gzip_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html").List().NoEffect(NoGzip),
            Row("gzip_vary", HttpServerLocation, One, Flag, "off").NoEffect(NoGzip),
            Row("gzip_window", HttpServerLocation, One, Size).NoEffect(NoGzip),
            Row("postpone_gzipping", HttpServerLocation, One, Size, "0").NoEffect(NoGzip)),
        .. Module(
            "http_gzip_static",
            "compression",
            Row("gzip_static", HttpServerLocation, One, OneOf("off", "on", "always"), "off").Unsupported("files compressed beforehand")),
    ];
}
