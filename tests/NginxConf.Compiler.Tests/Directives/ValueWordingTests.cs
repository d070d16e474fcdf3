using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Directives.Kinds;
using NginxConf.Compiler.Tests.Directives.Oracle;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The messages for bad values against those of the real nginx.</summary>
public sealed class ValueWordingTests
{
    [Fact]
    public void A_bad_value_is_refused_in_the_words_of_nginx()
    {
        var slots = NginxBinary.Commands
            .Where(c => c.Handler.StartsWith("ngx_conf_set_", StringComparison.Ordinal))
            .Select(c => c.Name)
            .ToHashSet(StringComparer.Ordinal);
        var rows = Catalog.All
            .Where(row => slots.Contains(row.Name) && (row.Contexts & DirectiveContexts.Http) != 0 && row.Shape.Accepts(1))
            .Where(row => row.Arguments is Positional { Kinds: [FlagKind or DurationKind or SizeKind or NumberKind or KeywordKind, ..] })
            .ToArray();

        rows.Length.ShouldBeGreaterThan(200);
        Differences(rows.Select(row => (row, "bad!")), value => NginxCheck.InHttp($"{value};")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("client_max_body_size", "0 1 10k 10K 1m 2M 3g 4G 9223372036854775807 9223372036854775808 8796093022208m 8796093022207m -1 1.5m 1kb k +1 0x10 off")]
    [InlineData("client_body_buffer_size", "1k 1K 2m 1g 0 k m 999999999999999999999 1t")]
    [InlineData("client_body_timeout", "0 1 30s 500ms 1m30s 1h30 1h30m20s10ms 2d 1w 1M 1y 10ms5s 5s5s 1h1h 1m1h s ms 1s1 1ss 30S 1d12h 9223372036854775 9223372036854776 1.5h -1 1w2d3h4m5s6ms 0ms")]
    [InlineData("open_file_cache_valid", "0 1 30s 500ms 1m30s 1h30 1y 1M 1y2M3w4d5h6m7s 1M1y 2y1y m 106751991167300d 106751991167301d 292277026596y 292277026597y 1d1 1m5")]
    [InlineData("keepalive_requests", "0 1 -1 1k 9223372036854775807 9223372036854775808 + 01 abc")]
    [InlineData("limit_req_status", "400 599 399 600 x")]
    [InlineData("etag", "on off ON Off oN yes true 1")]
    [InlineData("satisfy", "all any ALL Any none")]
    [InlineData("fastcgi_next_upstream", "error timeout off HTTP_500 http_502 bad")]
    [InlineData("keepalive_timeout", "0 75s 75 75.5 1y")]
    public void Values_are_taken_or_refused_as_by_nginx(string name, string values)
    {
        var row = Catalog.Find(name, DirectiveContexts.Location)!;

        Differences(values.Split(' ').Select(value => (row, value)), value => NginxCheck.InLocation($"{value};")).ShouldBeEmpty();
    }

    [Fact]
    public void Spaces_in_times_are_read_as_by_nginx()
    {
        string[] values = ["1m 30s", "1m  30", "30 ", "30 5", "30 5s", "30 5 5", " 30", "1s 500ms", ""];
        var row = Catalog.Find("send_timeout")[0];

        Differences(values.Select(value => (row, value)), value => NginxCheck.InLocation($"{value};")).ShouldBeEmpty();
    }

    private static List<string> Differences(
        IEnumerable<(DirectiveInfo Row, string Value)> uses, Func<string, string> config)
    {
        var list = uses.ToArray();
        var theirs = NginxCheck.Errors(list.Select(use => config($"{use.Row.Name} \"{use.Value}\"")));
        var differences = new List<string>();
        foreach (var ((row, value), expected) in list.Zip(theirs))
        {
            var ours = row.Read(EquatableArray.Create(value)).Errors.Select(e => e.Message).FirstOrDefault();
            if (ours != expected)
            {
                differences.Add($"{row.Name} {value}: {ours ?? "accepted"} instead of {expected ?? "accepted"}");
            }
        }

        return differences;
    }
}
