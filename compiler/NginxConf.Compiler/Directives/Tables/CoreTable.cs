using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Directives outside of <c>http</c>: the process, and the connections of <c>events</c>.</summary>
internal static class CoreTable
{
    private const string Threads = "connections are served by .NET's thread pool and socket engine";
    private const string Platform = "a setting of nginx's own process and memory, without a counterpart here";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "core",
            "not a feature of the compiled server",
            Row("daemon", Main, One, Flag, "on").Own().Compiled("the default here is the foreground; write \"daemon on;\" for the background"),
            Row("debug_points", Main, One, OneOf("stop", "abort")).Own().NoEffect(Platform),
            Row("env", Main, One, Word).Repeats().NoEffect("nothing here reads the environment"),
            Row("error_log", Main | HttpServerLocation, OneOrMore, Args(FilePath, Named("level")), "logs/error.log error").List().Compiled(),
            Row("include", Any, One, Named("mask")).Repeats().Compiled(),
            Row("load_module", Main, One, FilePath).Repeats().NoEffect("modules are compiled in; their directives are reported where they are used").From("1.9.11"),
            Row("lock_file", Main, One, FilePath, "logs/nginx.lock").Own().NoEffect(Platform),
            Row("master_process", Main, One, Flag, "on").Own().NoEffect("there is one process either way"),
            Row("pcre_jit", Main, One, Flag, "off").Own().NoEffect("regular expressions are compiled ahead of time").From("1.1.12"),
            Row("pid", Main, One, FilePath, "logs/nginx.pid").Own().Compiled(),
            Row("ssl_engine", Main, One, Name).Own().Unsupported("OpenSSL engines"),
            Row("ssl_object_cache_inheritable", Main, One, Flag, "on").Own().NoEffect("certificates are read again at every reload").From("1.27.4"),
            Row("thread_pool", Main, Shape(2, 3), Args(Name, Word)).Repeats().NoEffect(Threads).From("1.7.11"),
            Row("timer_resolution", Main, One, Time).Own().NoEffect(Platform),
            Row("user", Main, OneOrTwo, Args(Name, Named("group")), "nobody").Own().Compiled(),
            Row("worker_cpu_affinity", Main, OneOrMore, Word).Own().NoEffect(Threads),
            Row("worker_priority", Main, One, Word, "0").Own().NoEffect(Platform),
            Row("worker_processes", Main, One, Or("auto", Number), "1").Own().Compiled(),
            Row("worker_rlimit_core", Main, One, Offset).Own().NoEffect(Platform),
            Row("worker_rlimit_nofile", Main, One, Number).Own().NoEffect(Platform),
            Row("worker_shutdown_timeout", Main, One, Time).Own().Compiled().From("1.11.11"),
            Row("working_directory", Main, One, FilePath).Own().NoEffect("core files are not written")),
        .. Module(
            "events",
            "not a feature of the compiled server",
            Row("events", Main, ArgumentShape.None, Nothing).Opening(Events).Compiled(),
            Row("accept_mutex", Events, One, Flag, "off").Own().NoEffect(Threads),
            Row("accept_mutex_delay", Events, One, Time, "500ms").Own().NoEffect(Threads),
            Row("debug_connection", Events, One, Word).Repeats().NoEffect("there is no debug log per connection"),
            Row("multi_accept", Events, One, Flag, "off").Own().NoEffect(Threads),
            Row("use", Events, One, Name).Own().NoEffect(Threads),
            Row("worker_aio_requests", Events, One, Number, "32").Own().NoEffect(Threads),
            Row("worker_connections", Events, One, Number, "512").Own().NoEffect("the number of connections is bounded by the system's limits only"),
            Row("epoll_events", Events, One, Number, "512").Own().NoEffect(Threads)),
    ];
}
