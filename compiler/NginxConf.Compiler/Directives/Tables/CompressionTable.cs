using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Compression of responses.</summary>
internal static class CompressionTable
{
    private const string NoBuffers = "compressed bytes go straight into the connection's buffers";
    private const string NoKnobs = "memory and window of the compressor are the runtime's; what is decompressed is the same";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_gunzip",
            "compression",
            Row("gunzip", HttpServerLocation, One, Flag, "off").Compiled().From("1.3.6"),
            Row("gunzip_buffers", HttpServerLocation, Two, Buffers, "32 4k").NoEffect("decompressed bytes go straight into the connection's buffers").From("1.3.6")),
        .. Module(
            "http_gzip",
            "compression",
            Row("gzip", HttpServerLocationIf, One, Flag, "off").Compiled(),
            Row("gzip_buffers", HttpServerLocation, Two, Buffers, "32 4k").NoEffect(NoBuffers),
            Row("gzip_comp_level", HttpServerLocation, One, NumberFrom(1, 9), "1").Compiled(),
            Row("gzip_disable", HttpServerLocation, OneOrMore, Named("regex")).List().Compiled().From("0.6.23"),
            Row("gzip_hash", HttpServerLocation, One, Size).NoEffect(NoKnobs),
            Row("gzip_http_version", HttpServerLocation, One, OneOf("1.0", "1.1"), "1.1").Compiled(),
            Row("gzip_min_length", HttpServerLocation, One, Size, "20").Compiled(),
            Row("gzip_no_buffer", HttpServerLocation, One, Flag, "off").NoEffect(NoKnobs),
            Row("gzip_proxied", HttpServerLocation, OneOrMore, OneOf("off", "expired", "no-cache", "no-store", "private", "no_last_modified", "no_etag", "auth", "any"), "off").List().Compiled(),
            Row("gzip_types", HttpServerLocation, OneOrMore, Named("mime-type"), "text/html").List().Compiled(),
            Row("gzip_vary", HttpServerLocation, One, Flag, "off").Compiled(),
            Row("gzip_window", HttpServerLocation, One, Size).NoEffect(NoKnobs),
            Row("postpone_gzipping", HttpServerLocation, One, Size, "0").NoEffect(NoKnobs)),
        .. Module(
            "http_gzip_static",
            "compression",
            Row("gzip_static", HttpServerLocation, One, OneOf("off", "on", "always"), "off").Compiled()),
    ];
}
