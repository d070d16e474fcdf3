using NginxConf.Compiler.Directives.Kinds;
using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Http core: connections, requests, locations, static files.</summary>
internal static class HttpCoreTable
{
    private const string Hash = "hash tables are laid out by the compiler";
    private const string Memory = "memory comes from pools of its own";
    private const string Transfer = "only changes how bytes are moved, not which";
    private const string Resolving = "host names of backends are looked up by the system when the server starts";
    private const string Files = "files are looked up at every request";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http",
            "this part of the http core",
            Row("http", Main, ArgumentShape.None, Nothing).Opening(Http).Compiled()),
        .. Module(
            "http_core",
            "this part of the http core",
            Row("absolute_redirect", HttpServerLocation, One, Flag, "on").Compiled().From("1.11.8"),
            Row("aio", HttpServerLocation, One, Named("on | off | threads"), "off").NoEffect(Transfer).From("0.8.11"),
            Row("aio_write", HttpServerLocation, One, Flag, "off").NoEffect(Transfer).From("1.9.13"),
            Row("alias", Location, One, PathText).Compiled(),
            Row("auth_delay", HttpServerLocation, One, Time, "0s").Unsupported("delays of refused requests").From("1.17.10"),
            Row("chunked_transfer_encoding", HttpServerLocation, One, Flag, "on").Unsupported("chunked responses cannot be switched off"),
            Row("client_body_buffer_size", HttpServerLocation, One, Size, "8k").Compiled(),
            Row("client_body_early_read", HttpServerLocation, One, Flag, "off").Unsupported("reading the request body before its location is chosen").From("1.31.5"),
            Row("client_body_in_file_only", HttpServerLocation, One, OneOf("off", "on", "clean"), "off").Unsupported("request bodies are kept in files only while they are needed"),
            Row("client_body_in_single_buffer", HttpServerLocation, One, Flag, "off").NoEffect(Memory),
            Row("client_body_temp_path", HttpServerLocation, Shape(1, 2, 3, 4), Args(FilePath, Named("level")), "client_body_temp").Compiled(),
            Row("client_body_timeout", HttpServerLocation, One, Time, "60s").Compiled(),
            Row("client_header_buffer_size", HttpServer, One, Size, "1k").Compiled(),
            Row("client_header_timeout", HttpServer, One, Time, "60s").Compiled(),
            Row("client_max_body_size", HttpServerLocation, One, Offset, "1m").Compiled(),
            Row("connection_pool_size", HttpServer, One, Size, "512").NoEffect(Memory),
            Row("default_type", HttpServerLocation, One, Named("mime-type"), "text/plain").Compiled(),
            Row("directio", HttpServerLocation, One, Or("off", Offset), "off").NoEffect(Transfer).From("0.7.7"),
            Row("directio_alignment", HttpServerLocation, One, Offset, "512").NoEffect(Transfer).From("0.8.11"),
            Row("disable_symlinks", HttpServerLocation, OneOrTwo, Args(Named("on | off | if_not_owner"), Named("from")), "off").Unsupported("symbolic links are always followed").From("1.1.15"),
            Row("early_hints", HttpServerLocation, OneOrMore, Complex).List().Unsupported("responses 103 of upstreams").From("1.29.0"),
            Row("error_page", HttpServerLocationIf, TwoOrMore, Args(Named("code"), Named("uri"))).List().Compiled(),
            Row("etag", HttpServerLocation, One, Flag, "on").Compiled().From("1.3.3"),
            Row("if_modified_since", HttpServerLocation, One, OneOf("off", "exact", "before"), "exact").Compiled().From("0.7.24"),
            Row("ignore_invalid_headers", HttpServer, One, Flag, "on").Compiled(),
            Row("internal", Location, ArgumentShape.None, Nothing).Compiled(),
            Row("keepalive_disable", HttpServerLocation, OneOrTwo, OneOf("none", "msie6", "safari"), "msie6").List().Unsupported("keep-alive is not withheld from particular browsers"),
            Row("keepalive_min_timeout", HttpServerLocation, One, Time, "0").Unsupported("idle connections are closed without delay on shutdown").From("1.27.4"),
            Row("keepalive_requests", HttpServerLocation, One, Number, "1000").Compiled().From("0.8.0"),
            Row("keepalive_time", HttpServerLocation, One, Time, "1h").Unsupported("kept-alive connections are not closed by age").From("1.19.10"),
            Row("keepalive_timeout", HttpServerLocation, OneOrTwo, Args(Time, Seconds), "75s").Compiled(),
            Row("large_client_header_buffers", HttpServer, Two, Buffers, "4 8k").Compiled(),
            Row("limit_except", Location, OneOrMore, Named("method")).Opening(LimitExcept).Unsupported("limits by request method"),
            Row("limit_rate", HttpServerLocationIf, One, new ConstantOr(Size), "0").Unsupported("limits of the transfer rate"),
            Row("limit_rate_after", HttpServerLocationIf, One, new ConstantOr(Size), "0").Unsupported("limits of the transfer rate").From("0.8.0"),
            Row("lingering_close", HttpServerLocation, One, OneOf("off", "on", "always"), "on").Unsupported("other ways of closing a connection").From("1.1.0"),
            Row("lingering_time", HttpServerLocation, One, Time, "30s").Unsupported("other times for the lingering close"),
            Row("lingering_timeout", HttpServerLocation, One, Time, "5s").Unsupported("other times for the lingering close"),
            Row("listen", Server, OneOrMore, Args(Named("address"), Named("parameter"))).Repeats().Compiled(),
            Row("location", Server | Location, OneOrTwo, Args(Named("modifier"), Named("uri"))).Repeats().Opening(Location).Compiled(),
            Row("log_not_found", HttpServerLocation, One, Flag, "on").Compiled(),
            Row("log_subrequest", HttpServerLocation, One, Flag, "off").Unsupported("subrequests are not logged"),
            Row("max_headers", HttpServer, One, Number, "1000").Unsupported("a limit of the number of request header lines").From("1.29.8"),
            Row("max_ranges", HttpServerLocation, One, Number).Compiled().From("1.1.2"),
            Row("merge_slashes", HttpServer, One, Flag, "on").Compiled(),
            Row("msie_padding", HttpServerLocation, One, Flag, "on").Compiled(),
            Row("msie_refresh", HttpServerLocation, One, Flag, "off").Unsupported("workarounds for old browsers"),
            Row("open_file_cache", HttpServerLocation, OneOrTwo, Args(Or("off", Word)), "off").NoEffect(Files),
            Row("open_file_cache_errors", HttpServerLocation, One, Flag, "off").NoEffect(Files),
            Row("open_file_cache_events", HttpServerLocation, One, Flag, "off").NoEffect(Files),
            Row("open_file_cache_min_uses", HttpServerLocation, One, Number, "1").NoEffect(Files),
            Row("open_file_cache_valid", HttpServerLocation, One, Seconds, "60s").NoEffect(Files),
            Row("port_in_redirect", HttpServerLocation, One, Flag, "on").Compiled(),
            Row("post_action", HttpServerLocationIf, One, Word).Unsupported("requests after the response"),
            Row("postpone_output", HttpServerLocation, One, Size, "1460").NoEffect(Transfer),
            Row("read_ahead", HttpServerLocation, One, Size, "0").NoEffect(Transfer),
            Row("recursive_error_pages", HttpServerLocation, One, Flag, "off").Compiled(),
            Row("request_pool_size", HttpServer, One, Size, "4k").NoEffect(Memory),
            Row("reset_timedout_connection", HttpServerLocation, One, Flag, "off").Unsupported("timed-out connections are closed without a reset"),
            Row("resolver", HttpServerLocation, OneOrMore, Args(Named("address"), Named("parameter"))).NoEffect(Resolving),
            Row("resolver_timeout", HttpServerLocation, One, Time, "30s").NoEffect(Resolving),
            Row("root", HttpServerLocationIf, One, PathText, "html").Compiled(),
            Row("satisfy", HttpServerLocation, One, OneOf("all", "any"), "all").Compiled(),
            Row("send_lowat", HttpServerLocation, One, Size, "0").NoEffect(Transfer),
            Row("send_timeout", HttpServerLocation, One, Time, "60s").Compiled(),
            Row("sendfile", HttpServerLocationIf, One, Flag, "off").NoEffect(Transfer),
            Row("sendfile_max_chunk", HttpServerLocation, One, Size, "2m").NoEffect(Transfer),
            Row("server", Http, ArgumentShape.None, Nothing).Repeats().Opening(Server).Compiled(),
            Row("server_name", Server, OneOrMore, Name, "\"\"").Repeats().Compiled(),
            Row("server_name_in_redirect", HttpServerLocation, One, Flag, "off").Compiled(),
            Row("server_names_hash_bucket_size", Http, One, Number).NoEffect(Hash),
            Row("server_names_hash_max_size", Http, One, Number, "512").NoEffect(Hash),
            Row("server_tokens", HttpServerLocation, One, OneOf("off", "on", "build"), "on").Compiled("the version is that of the nginx whose behaviour is implemented"),
            Row("subrequest_output_buffer_size", HttpServerLocation, One, Size).NoEffect(Memory).From("1.13.10"),
            Row("tcp_nodelay", HttpServerLocation, One, Flag, "on").NoEffect(Transfer),
            Row("tcp_nopush", HttpServerLocation, One, Flag, "off").NoEffect(Transfer),
            Row("types", HttpServerLocation, ArgumentShape.None, Nothing).List().WithEntries().Compiled(),
            Row("types_hash_bucket_size", HttpServerLocation, One, Number, "64").NoEffect(Hash),
            Row("types_hash_max_size", HttpServerLocation, One, Number, "1024").NoEffect(Hash),
            Row("underscores_in_headers", HttpServer, One, Flag, "off").Compiled(),
            Row("variables_hash_bucket_size", Http, One, Number, "64").NoEffect(Hash),
            Row("variables_hash_max_size", Http, One, Number, "1024").NoEffect(Hash)),
    ];
}
