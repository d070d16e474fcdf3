using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Tests.Reporting;

namespace NginxConf.Compiler.Tests.Analysis;

public sealed class FragmentTests
{
    [Theory]
    [InlineData("server { listen 80; }", "http")]
    [InlineData("upstream a { server 127.0.0.1; }\nserver { }", "http")]
    [InlineData("map $uri $x { a b; }", "http")]
    [InlineData("log_format a $uri;", "http")]
    [InlineData("listen 80;\nserver_name a;", "server")]
    [InlineData("location / { }", "server")]
    [InlineData("add_header A b;", "server")]
    [InlineData("error_log logs/a;\ninclude b*;", "server")]
    [InlineData("ssl_certificate a;\nssl_certificate_key b;", "server")]
    [InlineData("fastcgi_pass 127.0.0.1:9000;\nfastcgi_param A b;", "location")]
    [InlineData("internal;", "location")]
    [InlineData("if ($uri) { add_header A b; }", "location")]
    [InlineData("server 127.0.0.1;\nserver 127.0.0.2 backup;", "upstream")]
    [InlineData("worker_connections 10;", "events")]
    [InlineData("servr_name a;\nlisten 80;", "server")]
    public void The_context_follows_from_the_directives(string text, string context)
    {
        var input = Checking.Run(text);

        (input.Kind, input.Context).ShouldBe((CheckedKind.Fragment, context));
        input.Lines()[0].ShouldBe($"[notice] checked as the content of a \"{context}\" block :1");
    }

    [Theory]
    [InlineData("events { } http { }")]
    [InlineData("http { }")]
    [InlineData("user a;")]
    [InlineData("include a*;")]
    [InlineData("")]
    [InlineData("unknown a;")]
    public void Other_files_are_whole_configurations(string text) => Checking.Run(text).Kind.ShouldBe(CheckedKind.Configuration);

    [Theory]
    [InlineData(DirectiveContexts.Location, "listen 80;\nroot /a;", "[emerg] \"listen\" directive is not allowed here :1")]
    [InlineData(DirectiveContexts.Server, "root a;\nroot b;", "[emerg] \"root\" directive is duplicate :2")]
    [InlineData(DirectiveContexts.Http, "server { listen 80; listen 80; }", "[emerg] a duplicate listen 0.0.0.0:80 :1")]
    [InlineData(DirectiveContexts.Events, "worker_connection 5;", "[emerg] unknown directive \"worker_connection\" :1")]
    [InlineData(DirectiveContexts.Main, "load_module;", "[emerg] invalid number of arguments in \"load_module\" directive :1")]
    [InlineData(DirectiveContexts.Upstream, "server;", "[emerg] invalid number of arguments in \"server\" directive :1")]
    public void Mistakes_have_their_place_in_the_fragment(DirectiveContexts context, string text, string message) =>
        SiteCheck.Run(Checking.Input(text) with { Context = context }).Lines().ShouldBe([message]);

    [Theory]
    [InlineData(DirectiveContexts.Main, "")]
    [InlineData(DirectiveContexts.Upstream, "")]
    [InlineData(DirectiveContexts.Upstream, "keepalive 8;")]
    [InlineData(DirectiveContexts.Server, "listen 443 ssl;")]
    [InlineData(DirectiveContexts.Location, "location /a { }")]
    public void Nothing_is_said_about_the_surrounding(DirectiveContexts context, string text) =>
        SiteCheck.Run(Checking.Input(text) with { Context = context }).Lines().ShouldBeEmpty();

    [Theory]
    [InlineData("fastcgi_pass php;", "[notice] no port in upstream \"php\" :1")]
    [InlineData("try_files $uri @php;\nfastcgi_pass 127.0.0.1:9000;", "[notice] could not find named location \"@php\" :1")]
    [InlineData("access_log logs/a main;\ninternal;", "[notice] unknown log format \"main\" :1")]
    [InlineData("internal;\nadd_header A $from_a_map;", "[notice] unknown \"from_a_map\" variable :2")]
    public void What_the_rest_may_define_is_no_mistake(string text, string message) =>
        SiteCheck.Run(Checking.Input(text) with { Context = DirectiveContexts.Location }).Lines().ShouldBe([message]);

    [Theory]
    [InlineData("limit_req zone=a;", "NGX3019")]
    [InlineData("fastcgi_cache a;\nfastcgi_cache_key $uri;", "NGX3021")]
    public void Zones_may_be_declared_elsewhere(string text, string id) =>
        SiteCheck.Run(Checking.Input(text) with { Context = DirectiveContexts.Location, NginxParity = true })
            .Review.Shown.Select(diagnostic => (diagnostic.Id, diagnostic.IsError)).ShouldBe([(id, false)]);

    [Fact]
    public void Includes_start_at_the_folder_of_the_main_file()
    {
        var input = Checking.Input("include snippets/a;", ("/etc/nginx/snippets/a", "listen 80;"));

        SiteCheck.Run(input with { Context = DirectiveContexts.Server, FragmentDirectory = "/etc/nginx/" }).Lines().ShouldBeEmpty();
        SiteCheck.Run(input with { Context = DirectiveContexts.Server }).Lines().ShouldNotBeEmpty();
    }
}
