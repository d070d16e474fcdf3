using static NginxConf.Compiler.Directives.DirectiveContexts;
using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>Modules behind almost every site: files, access rules, rewriting, headers, logs, map.</summary>
internal static class HttpContentTable
{
    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_access",
            "this directive",
            Row("allow", HttpServerLocation | LimitExcept, One, Named("address")).List().Compiled(),
            Row("deny", HttpServerLocation | LimitExcept, One, Named("address")).List().Compiled()),
        .. Module(
            "http_core",
            "this directive",
            Row("output_buffers", HttpServerLocation, Two, Buffers, "2 32k").NoEffect("only changes how a file is read"),
            Row("try_files", Server | Location, TwoOrMore, PathText).Own().Compiled()),
        .. Module(
            "http_headers",
            "this directive",
            Row("add_header", HttpServerLocationIf, Shape(2, 3), Args(Name, Complex, OneOf("always"))).List().Compiled(),
            Row("add_header_inherit", HttpServerLocationIf, One, OneOf("off", "on", "merge"), "on").Compiled().From("1.29.3"),
            Row("add_trailer", HttpServerLocationIf, Shape(2, 3), Args(Name, Complex, OneOf("always"))).List().Compiled().From("1.13.2"),
            Row("add_trailer_inherit", HttpServerLocationIf, One, OneOf("off", "on", "merge"), "on").Compiled().From("1.29.3"),
            Row("expires", HttpServerLocationIf, OneOrTwo, Args(Named("time")), "off").Compiled()),
        .. Module(
            "http_index",
            "this directive",
            Row("index", HttpServerLocation, OneOrMore, PathText, "index.html").List().Compiled()),
        .. Module(
            "http_log",
            "this directive",
            Row("access_log", HttpServerLocationIf | LimitExcept, OneOrMore, Args(Named("path"), Named("format")), "logs/access.log combined").List().Compiled(),
            Row("log_format", Http, TwoOrMore, Args(Name, Named("text"))).Repeats().Compiled(),
            Row("open_log_file_cache", HttpServerLocation, Shape(1, 2, 3, 4), Args(Named("off"), Word), "off").NoEffect("log files are kept open")),
        .. Module(
            "http_map",
            "this directive",
            Row("map", Http, Two, Args(Complex, Named("$variable"))).Repeats().WithEntries().Compiled(),
            Row("map_hash_bucket_size", Http, One, Number).NoEffect("tables are laid out by the compiler"),
            Row("map_hash_max_size", Http, One, Number, "2048").NoEffect("tables are laid out by the compiler")),
        .. Module(
            "http_rewrite",
            "this directive",
            Row("break", Server | Location | ServerIf | LocationIf, ArgumentShape.None, Nothing).Repeats().Compiled(),
            Row("if", Server | Location, OneOrMore, Named("condition")).Repeats().Opening(ServerIf | LocationIf).Compiled(),
            Row("return", Server | Location | ServerIf | LocationIf, OneOrTwo, Args(Named("code"), Named("text"))).Repeats().Compiled(),
            Row("rewrite", Server | Location | ServerIf | LocationIf, Shape(2, 3), Args(Named("regex"), Named("replacement"), Named("flag"))).Repeats().Compiled(),
            Row("rewrite_log", HttpServerLocation | ServerIf | LocationIf, One, Flag, "off").Compiled(),
            Row("set", Server | Location | ServerIf | LocationIf, Two, Args(Named("$variable"), Complex)).Repeats().Compiled(),
            Row("uninitialized_variable_warn", HttpServerLocation | ServerIf | LocationIf, One, Flag, "on").Compiled()),
    ];
}
