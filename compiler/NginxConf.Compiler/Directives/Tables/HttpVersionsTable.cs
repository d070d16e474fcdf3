using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>HTTP/2 and HTTP/3.</summary>
internal static class HttpVersionsTable
{
    private const string Memory = "only changes how memory is used";
    private const string Push = "server push was removed in nginx 1.25.1";
    private const string Obsolete = "obsolete since nginx 1.19.7; \"keepalive_requests\", \"large_client_header_buffers\" and \"client_header_timeout\" replace it";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_v2",
            "other limits of HTTP/2 than its defaults",
            Row("http2", HttpServer, One, Flag, "off").Compiled().From("1.25.1"),
            Row("http2_body_preread_size", HttpServer, One, Size, "64k").NoEffect(Memory).From("1.11.0"),
            Row("http2_chunk_size", HttpServerLocation, One, Size, "8k").NoEffect(Memory).From("1.9.5"),
            Row("http2_idle_timeout", HttpServer, One, Word, "3m").LastWins().NoEffect(Obsolete).From("1.9.5"),
            Row("http2_max_concurrent_pushes", HttpServer, One, Number, "10").NoEffect(Push).From("1.13.9"),
            Row("http2_max_concurrent_streams", HttpServer, One, Number, "128").Compiled().From("1.9.5"),
            Row("http2_max_field_size", HttpServer, One, Word, "4k").LastWins().NoEffect(Obsolete).From("1.9.5"),
            Row("http2_max_header_size", HttpServer, One, Word, "16k").LastWins().NoEffect(Obsolete).From("1.9.5"),
            Row("http2_max_requests", HttpServer, One, Word, "1000").LastWins().NoEffect(Obsolete).From("1.11.6"),
            Row("http2_pool_size", HttpServer, One, Size, "4k").NoEffect(Memory).From("1.9.5"),
            Row("http2_push", HttpServerLocation, One, Named("uri"), "off").List().NoEffect(Push).From("1.13.9"),
            Row("http2_push_preload", HttpServerLocation, One, Flag, "off").NoEffect(Push).From("1.13.9"),
            Row("http2_recv_buffer_size", Http, One, Size, "256k").NoEffect(Memory).From("1.9.5"),
            Row("http2_recv_timeout", HttpServer, One, Word, "30s").LastWins().NoEffect(Obsolete).From("1.9.5"),
            Row("http2_streams_index_size", HttpServer, One, Number, "32").NoEffect(Memory).From("1.9.5")),
        .. Module(
            "http_v3",
            "HTTP/3",
            Row("http3", HttpServer, One, Flag, "on").NoEffect("HTTP/3 needs \"listen ... quic\", which is not supported yet").From("1.25.0"),
            Row("http3_hq", HttpServer, One, Flag, "off").From("1.25.0"),
            Row("http3_max_concurrent_streams", HttpServer, One, Number, "128").NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("http3_stream_buffer_size", HttpServer, One, Size, "64k").NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("quic_active_connection_id_limit", HttpServer, One, Number, "2").NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("quic_bpf", Main, One, Flag, "off").Own().NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("quic_gso", HttpServer, One, Flag, "off").NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("quic_host_key", HttpServer, One, FilePath).NoEffect("matters with HTTP/3 only").From("1.25.0"),
            Row("quic_retry", HttpServer, One, Flag, "off").NoEffect("matters with HTTP/3 only").From("1.25.0")),
    ];
}
