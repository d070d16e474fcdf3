using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.ProtocolRows;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>FastCGI.</summary>
internal static class FastCgiTable
{
    private const string Prefix = "fastcgi_";

    private static readonly string[] s_conditions =
    [
        "error", "timeout", "invalid_header", "non_idempotent", "http_500", "http_503", "http_403", "http_404", "http_429", "updating", "off",
    ];

    public static DirectiveInfo[] Rows { get; } = Module(
        "http_fastcgi",
        "this part of FastCGI",
        [
            .. Connection(Prefix, s_conditions).Concat(Headers(Prefix)).Concat(Buffering(Prefix)).Compile([.. Relayed.Select(name => Prefix + name)]),
            .. Cache(Prefix, s_conditions),
            Row("fastcgi_catch_stderr", HttpServerLocation, One, Word).List().Unsupported("errors found in the backend's error stream"),
            Row("fastcgi_index", HttpServerLocation, One, Name).Compiled(),
            Row("fastcgi_keep_conn", HttpServerLocation, One, Flag, "off").Compiled().From("1.1.4"),
            Row("fastcgi_param", HttpServerLocation, Shape(2, 3), Args(Name, Complex, OneOf("if_not_empty"))).List().Compiled(),
            Row("fastcgi_pass", Location | LocationIf, One, Named("address")).Own().Compiled(),
            Row("fastcgi_send_lowat", HttpServerLocation, One, Size, "0").NoEffect("only known to FreeBSD"),
            Row("fastcgi_split_path_info", HttpServerLocation, One, Named("regex")).LastWins().Compiled().From("0.7.31"),
        ]);
}
