using NginxConf.Compiler.Binding;

namespace NginxConf.Compiler.Tests.Binding;

public sealed class IncludeTests
{
    [Fact]
    public void Files_are_read_in_nginxs_order()
    {
        var result = BindTest.Bind(
            "include modules/*.conf; events { include events.conf; } http { include sites/*; include /opt/more.conf; }",
            ("/etc/nginx/sites/b", "server { listen 2; }"),
            ("/etc/nginx/sites/a", "server { listen 1; include common; }"),
            ("/etc/nginx/common", "index x;"),
            ("/opt/more.conf", "server { listen 3; include common; }"),
            ("/etc/nginx/events.conf", ""));
        result.Files.Select(file => file.Path).ShouldBe(
        [
            "/etc/nginx/nginx.conf", "/etc/nginx/events.conf", "/etc/nginx/sites/a", "/etc/nginx/common",
            "/etc/nginx/sites/b", "/opt/more.conf",
        ]);
        result.Model!.Http.Servers.Select(server => server.Listens[0].Address.Port).ShouldBe([1, 2, 3]);
        result.Model.Http.Servers[2].Directives.Select(directive => directive.Text).ShouldBe(["listen 3", "index x"]);
    }

    [Fact]
    public void A_built_in_file_is_used_with_a_note_where_the_tree_lacks_it()
    {
        var result = BindTest.Bind("events { } http { include mime.types; server { location / { include fastcgi_params; } } }");
        result.Model.ShouldNotBeNull();
        result.Diagnostics.Select(d => d.Message).ShouldBe(
        [
            "\"/etc/nginx/mime.types\" does not exist, its built-in copy is used",
            "\"/etc/nginx/fastcgi_params\" does not exist, its built-in copy is used",
        ]);
    }

    [Fact]
    public void A_file_of_the_tree_wins_over_the_built_in_one()
    {
        var result = BindTest.Bind(
            "events { } http { include mime.types; }", ("/etc/nginx/mime.types", "types { a/b c; }"));
        result.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_error_in_a_file_included_twice_is_one_message()
    {
        BindTest.Messages(
            "events { } http { server { listen 1; include bad; } server { listen 2; include bad; } }", ("/etc/nginx/bad", "foo;;"))
            .ShouldBe(["[emerg] unknown directive \"foo\" in /etc/nginx/bad:1", "[emerg] unexpected \";\" in /etc/nginx/bad:1"]);
    }

    [Fact]
    public void Cycles_are_refused()
    {
        BindTest.Messages("events { } include a;", ("/etc/nginx/a", "include b;"), ("/etc/nginx/b", "\ninclude a;"))
            .ShouldBe(["[emerg] \"/etc/nginx/a\" includes itself in /etc/nginx/b:2"]);
        BindTest.Messages("events { } include *.conf;").ShouldBe(["[emerg] \"/etc/nginx/nginx.conf\" includes itself :1"]);
    }

    [Fact]
    public void Blocks_may_be_nested_deeply_but_not_without_end()
    {
        var deep = string.Concat(Enumerable.Range(1, 5000).Select(i => $"location /{new string('a', Math.Min(i, 120))} {{ "));
        BindTest.ServerMessages(deep + new string('}', 5000)).ShouldContain("[emerg] nested more than 100 levels deep :1");
    }

    [Fact]
    public void The_command_line_comes_first()
    {
        var result = BindTest.Bind(new BindOptions { GlobalDirectives = "daemon off; pid /run/a;" }, "events { }\npid /run/b;");
        result.Diagnostics.Select(d => d.ToString()).ShouldBe(["[emerg] \"pid\" directive is duplicate in /etc/nginx/nginx.conf:2"]);
        result.Files.Select(file => file.Path).ShouldBe(["command line", "/etc/nginx/nginx.conf"]);

        BindTest.Bind(new BindOptions { GlobalDirectives = "daemon off" }, "events { }").Diagnostics.Select(d => d.ToString())
            .ShouldBe(["[emerg] unexpected end of parameter, expecting \";\" in command line"]);
    }
}
