using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Tests.Binding;

/// <summary>Directives whose arguments are a small language.</summary>
public sealed class DetailTests
{
    [Fact]
    public void Try_files_ends_in_a_code_a_name_or_a_uri()
    {
        TryFiles("$uri $uri/ =404").Fallback.ShouldBe(new TryFilesFallback(404, null, null));
        TryFiles("$uri @php").Fallback.ShouldBe(new TryFilesFallback(null, "@php", null));
        TryFiles("$uri /index.php?$args").Fallback.Uri!.Variables.ShouldBe(["args"]);

        var files = TryFiles("$uri $uri/ /x =404").Files;
        files.Select(file => file.IsDirectory).ShouldBe([false, true, false]);
        files[1].Path.ShouldBe(files[0].Path);
    }

    [Fact]
    public void Error_pages_keep_or_change_the_status()
    {
        var pages = BindTest.Location("error_page 404 403 /a; error_page 500 = @b; error_page 502 =200 /c?$args;")
            .Settings.Find("error_page").Details<ErrorPageModel>().ToList();
        pages[0].Codes.ShouldBe([404, 403]);
        pages.Select(page => page.Overwrite).ShouldBe([null, 0, 200]);
        pages.Select(page => page.NamedLocation).ShouldBe([null, "@b", null]);
    }

    [Theory]
    [InlineData("off", ExpiresKind.Off, 0)]
    [InlineData("epoch", ExpiresKind.Epoch, 0)]
    [InlineData("max", ExpiresKind.Max, 0)]
    [InlineData("1h", ExpiresKind.Access, 3600)]
    [InlineData("-1", ExpiresKind.Access, -1)]
    [InlineData("modified +1d", ExpiresKind.Modified, 86400)]
    [InlineData("@15h30m", ExpiresKind.Daily, 55800)]
    [InlineData("$uri", ExpiresKind.Variable, 0)]
    public void Expires(string text, ExpiresKind kind, long seconds)
    {
        var expires = BindTest.Location($"expires {text};").Settings.Detail<ExpiresModel>("expires")!;
        (expires.Kind, expires.Seconds).ShouldBe((kind, seconds));
    }

    [Fact]
    public void Access_logs()
    {
        var http = BindTest.Http("log_format x escape=json '$uri' a \" ${host}\"; server { listen 1; access_log off; location / { access_log logs/a x buffer=4k flush=5s if=$args; access_log logs/$host; } }");
        http.LogFormats.Select(format => (format.FormatName, format.Escape)).ShouldBe([("combined", LogEscape.Default), ("x", LogEscape.Json)]);
        http.LogFormats[1].Line.Parts.ShouldBe([new VariablePart("uri"), new LiteralPart("a "), new VariablePart("host")]);
        http.Servers[0].Settings.Detail<AccessLogModel>("access_log")!.IsOff.ShouldBeTrue();

        var logs = http.Servers[0].Locations[0].Settings.Find("access_log").Details<AccessLogModel>().ToList();
        (logs[0].Format, logs[0].BufferSize, logs[0].FlushMilliseconds).ShouldBe(("x", 4096, 5000));
        logs[0].Condition!.Variables.ShouldBe(["args"]);
        (logs[1].Format, logs[1].BufferSize).ShouldBe(("combined", null));
    }

    [Fact]
    public void Access_rules_are_networks()
    {
        var rules = BindTest.Server("allow 10.1.2.3/8; deny 2001:db8::/33; allow unix:; deny all; allow 192.0.2.7;")
            .Settings.Find("allow").Details<AccessRuleModel>().ToList();
        rules.Select(rule => (rule.IsAllow, rule.Kind, rule.PrefixLength)).ShouldBe(
        [
            (true, AccessRuleKind.Network, 8), (false, AccessRuleKind.Network, 33), (true, AccessRuleKind.Unix, 0),
            (false, AccessRuleKind.All, 0), (true, AccessRuleKind.Network, 32),
        ]);
        rules[0].Network.ShouldBe(new byte[] { 10, 0, 0, 0 });
        rules[1].Network.Take(5).ShouldBe(new byte[] { 0x20, 0x01, 0x0d, 0xb8, 0 });
    }

    [Fact]
    public void Maps_are_sorted_by_kind_of_key()
    {
        var map = BindTest.Http("""
            map $http_host $Site {
                hostnames; volatile; default none; A.example a; *.b.example b; .c.example c; d.* d; "" empty; \default escaped; ~*^e(?<rest>.*) $rest;
            }
            """).Maps[0];
        (map.Variable, map.Hostnames, map.Volatile, map.Default.Constant).ShouldBe(("site", true, true, "none"));
        map.Exact.Select(row => row.Key).ShouldBe(["a.example", "", "default"]);
        map.Wildcards.Select(row => row.Key).ShouldBe(["*.b.example", ".c.example", "d.*"]);
        map.Regexes[0].Key.IgnoreCase.ShouldBeTrue();
        map.Regexes[0].Value.Variables.ShouldBe(["rest"]);
    }

    [Fact]
    public void Types_add_up_and_are_lower_case()
    {
        var http = BindTest.Http("types { text/html HTML htm; } types { text/plain txt; }");
        http.Settings.Find("types").Details<TypesModel>().SelectMany(types => types.Rows).ShouldBe(
            [new MimeTypeModel("html", "text/html"), new MimeTypeModel("htm", "text/html"), new MimeTypeModel("txt", "text/plain")]);
    }

    [Fact]
    public void Variables_of_the_configuration_are_known()
    {
        BindTest.Http("map $uri $B { } server { listen 1; server_name ~(?<C>.); location ~ (?<d>x) { set $A 1; } }")
            .Variables.ShouldBe(["a", "b", "c", "d"]);
    }

    private static TryFilesModel TryFiles(string text) =>
        BindTest.Server($"try_files {text}; location @php {{ }}").Settings.Detail<TryFilesModel>("try_files")!;
}
