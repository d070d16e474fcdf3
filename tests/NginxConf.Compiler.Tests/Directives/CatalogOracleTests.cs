using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Directives.Kinds;
using NginxConf.Compiler.Tests.Directives.Oracle;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The directive table against the command tables of the real nginx (1.22, Debian's modules).</summary>
public sealed class CatalogOracleTests
{
    /// <summary>Where the reference version differs from the oracle; an entry that no longer differs fails the test.</summary>
    private static readonly Dictionary<string, string> s_changedSince = new(StringComparer.Ordinal)
    {
        ["keepalive"] = "1.29.7 has a second argument, local",
        ["proxy_http_version"] = "1.29.4 has the word 2",
    };

    [Fact]
    public void Every_directive_of_nginx_is_in_the_table_with_its_contexts_and_counts()
    {
        Differences().Where(d => !s_changedSince.ContainsKey(d.Name)).Select(d => d.Problem).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_changes_names_only_directives_that_differ() =>
        s_changedSince.Keys.Except(Differences().Select(d => d.Name)).ShouldBeEmpty();

    [Fact]
    public void The_table_allows_no_context_that_nginx_does_not()
    {
        var allowed = NginxBinary.Commands
            .GroupBy(c => c.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(Contexts).Aggregate((a, b) => a | b), StringComparer.Ordinal);
        var differences =
            from row in Catalog.All
            where allowed.ContainsKey(row.Name) && NginxBinary.Knows(row) && row.Contexts != DirectiveContexts.Any
            let extra = row.Contexts & ~allowed[row.Name]
            where extra != DirectiveContexts.None
            select $"{row.Name} is not allowed in {extra}";

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_a_built_in_module_is_known_to_nginx_or_newer()
    {
        var modules = NginxBinary.Commands.Select(c => ModuleName(c.Module)).ToHashSet(StringComparer.Ordinal);
        var names = NginxBinary.Commands.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

        Catalog.All.Where(row => NginxBinary.Knows(row) && !row.Commercial && modules.Contains(row.Module) && !names.Contains(row.Name))
            .Select(row => $"{row.Name} ({row.Module})").ShouldBeEmpty();
    }

    [Fact]
    public void Rows_belong_to_the_module_that_nginx_says()
    {
        var differences =
            from command in NginxBinary.Commands
            where command.Kind == "HTTP" && command.Name != "error_log"
            let row = Catalog.Find(command.Name, Contexts(command).First())
            let module = command.Name.StartsWith("gzip_", StringComparison.Ordinal) && command.Module == "http_core"
                ? "http_gzip" // where the documentation has them
                : ModuleName(command.Module)
            where row?.Module != module
            select $"{command.Name}: {row?.Module}, not {module}";

        differences.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Problem)> Differences() =>
        from command in NginxBinary.Commands
        from context in Contexts(command)
        let row = Catalog.Find(command.Name, context)
        let problem = row is null ? $"{command.Name} is missing in {context}" : Compare(command, row)
        where problem is not null
        select (command.Name, problem);

    private static string? Compare(NginxCommand command, DirectiveInfo row)
    {
        var counts = Enumerable.Range(0, 8).Where(n => command.Accepts(n) != row.Shape.Accepts(n)).ToArray();
        return counts.Length > 0 ? $"{row.Name}: nginx and the table disagree on {string.Join(", ", counts)} arguments"
            : command.HasBlock != (row.Block != BlockContent.None) ? $"{row.Name}: block"
            : KindProblem(command, row.Arguments as Positional);
    }

    /// <summary>nginx's generic readers tell the kind of the value.</summary>
    private static string? KindProblem(NginxCommand command, Positional? arguments)
    {
        var kind = arguments is null || arguments.Kinds.IsEmpty ? null : arguments.Kinds[0];
        kind = kind is ConstantOr either ? either.Constant : kind;
        var fits = command.Handler switch
        {
            "ngx_conf_set_flag_slot" => kind is FlagKind,
            "ngx_conf_set_msec_slot" => kind is DurationKind { WholeSeconds: false },
            "ngx_conf_set_sec_slot" => kind is DurationKind { WholeSeconds: true },
            "ngx_conf_set_size_slot" => kind is SizeKind { Gigabytes: false },
            "ngx_conf_set_off_slot" => kind is SizeKind { Gigabytes: true },
            "ngx_conf_set_num_slot" => kind is NumberKind number
                && (command.Bounds is null || (number.Minimum, number.Maximum) == command.Bounds),
            "ngx_conf_set_bufs_slot" => arguments!.Kinds.Count == 2 && kind is CountKind && arguments.Kinds[1] is SizeKind,
            "ngx_conf_set_enum_slot" or "ngx_conf_set_bitmask_slot" => kind is KeywordKind keywords
                && keywords.Words.Order(StringComparer.Ordinal).SequenceEqual(command.Words.Order(StringComparer.Ordinal)),
            "ngx_http_set_complex_value_slot" or "ngx_http_set_complex_value_zero_slot" => kind is TemplateKind or KeywordOr,
            _ => true,
        };
        return fits ? null : $"{command.Name}: {kind} for {command.Handler} {string.Join('|', command.Words)}";
    }

    private static IEnumerable<DirectiveContexts> Contexts(NginxCommand command) => command.Kind switch
    {
        "CORE" => [DirectiveContexts.Main],
        "EVNT" => [DirectiveContexts.Events],
        "CONF" => [DirectiveContexts.Main, DirectiveContexts.Events, .. HttpContexts(command.Type)],
        _ => HttpContexts(command.Type),
    };

    private static IEnumerable<DirectiveContexts> HttpContexts(ulong type)
    {
        DirectiveContexts[] bits =
        [
            DirectiveContexts.Http, DirectiveContexts.Server, DirectiveContexts.Location, DirectiveContexts.Upstream,
            DirectiveContexts.ServerIf, DirectiveContexts.LocationIf, DirectiveContexts.LimitExcept,
        ];
        return bits.Where((_, i) => (type & (0x02000000UL << i)) != 0);
    }

    /// <summary>The table's name of a module: filters are named without that word, and helpers belong to the core.</summary>
    private static string ModuleName(string module) => module switch
    {
        "errlog" or "conf" or "openssl" or "regex" or "thread_pool" => "core",
        "event_core" or "epoll" => "events",
        "http_try_files" or "http_copy_filter" or "http_header_count" => "http_core",
        _ => module.EndsWith("_filter", StringComparison.Ordinal) && module.StartsWith("http_", StringComparison.Ordinal)
            ? module[..^"_filter".Length]
            : module,
    };
}
