using System.Globalization;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Directives.Kinds;
using NginxConf.Compiler.Tests.Directives.Oracle;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>Which directives may be written twice in a block, against the real nginx.</summary>
public sealed class DuplicateOracleTests
{
    /// <summary>Arguments for directives that take more than a plain value; null where a test would need a device.</summary>
    private static readonly Dictionary<string, string?> s_samples = new(StringComparer.Ordinal)
    {
        ["fastcgi_split_path_info"] = "^(a)(b)$",
        ["http2_push"] = "/a",
        ["keepalive"] = "32",
        ["mirror"] = "/a",
        ["proxy_cookie_domain"] = "a b",
        ["proxy_cookie_flags"] = "a secure",
        ["proxy_cookie_path"] = "/a /b",
        ["proxy_pass"] = "http://127.0.0.1",
        ["resolver"] = "127.0.0.1",
        ["ssl_engine"] = null,
        ["use"] = "epoll",
        ["user"] = "root",
        ["worker_cpu_affinity"] = "auto",
        ["worker_priority"] = "1",
        ["zone"] = "z 64k",
    };

    [Fact]
    public void A_second_use_is_refused_where_nginx_refuses_it()
    {
        var known = NginxBinary.Commands.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var uses = Catalog.All
            .Where(row => known.Contains(row.Name) && NginxBinary.Knows(row) && row.Block == BlockContent.None)
            .Select(row => (Row: row, Config: Config(row)!))
            .Where(use => use.Config is not null)
            .ToArray();
        var errors = NginxCheck.Errors(uses.Select(use => use.Config));
        var differences =
            from use in uses.Zip(errors, (use, error) => (use.Row, Error: error))
            let isRefused = use.Error?.Contains("duplicate", StringComparison.Ordinal) == true
            where isRefused != (use.Row.Duplicates == DuplicateRule.Error)
            select $"{use.Row.Name} {Sample(use.Row)}: {use.Error ?? "accepted"}";

        uses.Length.ShouldBeGreaterThan(300);
        differences.ShouldBeEmpty();
    }

    private static string? Config(DirectiveInfo row)
    {
        if (Sample(row) is not { } sample)
        {
            return null;
        }

        var twice = $"{row.Name} {sample}; {row.Name} {sample};";
        return row.Contexts switch
        {
            DirectiveContexts.Main => $"events {{}} {twice}",
            DirectiveContexts.Events => $"events {{ {twice} }}",
            DirectiveContexts.Upstream => NginxCheck.InUpstream(twice),
            var c when c.HasFlag(DirectiveContexts.Location) => NginxCheck.InLocation(twice),
            var c when c.HasFlag(DirectiveContexts.Server) => NginxCheck.InServer(twice),
            var c when c.HasFlag(DirectiveContexts.Http) => NginxCheck.InHttp(twice),
            _ => null,
        };
    }

    /// <summary>Arguments that nginx takes; null when none is known for the directive.</summary>
    private static string? Sample(DirectiveInfo row) =>
        s_samples.TryGetValue(row.Name, out var sample) ? sample
        : row.Name.EndsWith("_bind", StringComparison.Ordinal) ? "127.0.0.1"
        : row.Name.EndsWith("ssl_password_file", StringComparison.Ordinal) ? "1.conf"
        : row.Default
        ?? (row.Shape.Minimum > 1 ? null
        : ((row.Arguments as Positional)?.Kinds.FirstOrDefault() switch
        {
            null => string.Empty,
            FlagKind => "on",
            DurationKind => "1s",
            SizeKind => "1k",
            NumberKind number => number.Minimum.ToString(CultureInfo.InvariantCulture),
            KeywordKind keywords => keywords.Words[0],
            TemplateKind or WordKind => "x",
            _ => null,
        }));
}
