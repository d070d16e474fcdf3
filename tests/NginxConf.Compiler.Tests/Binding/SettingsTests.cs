using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Tests.Binding;

/// <summary>nginx's merge rules.</summary>
public sealed class SettingsTests
{
    private static readonly ServerModel s_server = BindTest.Http("""
        root /http; add_header A 1; add_header B 2; fastcgi_read_timeout 5s; client_max_body_size 2m; deny 10.0.0.0/8;
        server {
            listen 8080; server_name blog.example; root /server; allow 192.0.2.1; deny all;
            location / {
                add_header C 3;
                location /deep { }
                if ($request_method = POST) { root /if; }
            }
            location /alias { alias /other/; location /alias/inner { } }
        }
        """).Servers[0];

    private static LocationModel Root => s_server.Locations[0];

    [Fact]
    public void A_scalar_comes_from_the_nearest_level()
    {
        var setting = Root.Settings.Find("root");
        setting.Origin.ShouldBe(SettingOrigin.Inherited);
        setting.InheritedFrom.ShouldBe("server blog.example");
        setting.Last!.Text.ShouldBe("root /server");
        Root.Settings.Find("fastcgi_read_timeout").InheritedFrom.ShouldBe("http");
        s_server.Settings.Find("root").Origin.ShouldBe(SettingOrigin.Explicit);
    }

    [Fact]
    public void A_list_is_inherited_only_as_a_whole()
    {
        s_server.Settings.All("add_header").Select(d => d.Text).ShouldBe(["add_header A 1", "add_header B 2"]);
        Root.Settings.All("add_header").Select(d => d.Text).ShouldBe(["add_header C 3"]);
        Root.Locations[0].Settings.All("add_header").Select(d => d.Text).ShouldBe(["add_header C 3"]);
    }

    [Fact]
    public void Headers_and_trailers_have_rules_of_inheritance_of_their_own()
    {
        var server = BindTest.Http("""
            add_header A 1; add_trailer T 1; add_header_inherit merge;
            server {
                listen 8080; add_header B 2;
                location /merged { add_header C 3; add_trailer U 2; }
                location /inherited { }
                location /off { add_header_inherit off; location /off/inner { add_header D 4; } location /off/plain { } }
                location /on { add_header_inherit on; add_header E 5; add_trailer_inherit merge; add_trailer V 3; }
            }
            """).Servers[0];

        Values(server.Settings, "add_header").ShouldBe(["B 2", "A 1"]);
        Values(server.Locations[0].Settings, "add_header").ShouldBe(["C 3", "B 2", "A 1"]);
        Values(server.Locations[0].Settings, "add_trailer").ShouldBe(["U 2"]);
        Values(server.Locations[1].Settings, "add_header").ShouldBe(["B 2", "A 1"]);
        Values(server.Locations[2].Settings, "add_header").ShouldBeEmpty();
        Values(server.Locations[2].Locations[0].Settings, "add_header").ShouldBe(["D 4"]);
        Values(server.Locations[2].Locations[1].Settings, "add_header").ShouldBeEmpty();
        Values(server.Locations[3].Settings, "add_header").ShouldBe(["E 5"]);
        Values(server.Locations[3].Settings, "add_trailer").ShouldBe(["V 3", "T 1"]);
    }

    [Fact]
    public void Allow_and_deny_are_one_list()
    {
        Root.Settings.Find("allow").ShouldBe(Root.Settings.Find("deny"));
        Root.Settings.All("deny").Select(d => d.Text).ShouldBe(["allow 192.0.2.1", "deny all"]);
    }

    [Fact]
    public void Root_and_alias_are_one_setting()
    {
        var inner = s_server.Locations[1].Locations[0];
        inner.Settings.Find("root").Last!.Name.ShouldBe("alias");
        inner.Settings.Find("root").InheritedFrom.ShouldBe("location /alias");
    }

    [Fact]
    public void What_is_written_nowhere_has_the_tables_default()
    {
        Root.Settings.Find("keepalive_timeout").IsDefault.ShouldBeTrue();
        Root.Settings.Duration("keepalive_timeout").ShouldBe(TimeSpan.FromSeconds(75));
        Root.Settings.Duration("fastcgi_read_timeout").ShouldBe(TimeSpan.FromSeconds(5));
        Root.Settings.Size("client_max_body_size").ShouldBe(2 * 1024 * 1024);
        Root.Settings.Flag("fastcgi_buffering").ShouldBeTrue();
        Root.Settings.Word("default_type").ShouldBe("text/plain");
    }

    [Fact]
    public void Directives_of_one_block_are_not_inherited()
    {
        s_server.Settings.Has("listen").ShouldBeTrue();
        Root.Settings.Has("listen").ShouldBeFalse();
        Root.Settings.Has("location").ShouldBeFalse();
    }

    [Fact]
    public void An_if_is_a_location_that_inherits()
    {
        var inside = ((IfStep)Root.Script[0]).Location!;
        inside.Kind.ShouldBe(BlockKind.If);
        inside.Settings.Find("root").Last!.Text.ShouldBe("root /if");
        inside.Settings.All("add_header").Select(d => d.Text).ShouldBe(["add_header C 3"]);
    }

    [Fact]
    public void An_if_inherits_the_content_handler_but_not_try_files()
    {
        var location = BindTest.Location("fastcgi_pass 127.0.0.1:9000; try_files $uri =404; if ($args) { set $x 1; } location /a { }");
        var inside = ((IfStep)location.Script[0]).Location!;
        inside.Handler.ShouldBe(location.Handler);
        inside.Settings.Has("try_files").ShouldBeFalse();
        location.Locations[0].Handler.ShouldBeNull();
        location.Locations[0].Settings.Has("try_files").ShouldBeFalse();
    }

    [Fact]
    public void Error_log_of_the_main_block_reaches_locations()
    {
        var site = BindTest.Site("error_log /a warn; error_log /b; events { } http { server { listen 1; location / { } } }");
        site.Http.Servers[0].Locations[0].Settings.Find("error_log").Details<ErrorLogModel>()
            .Select(log => (log.Path, log.Level)).ShouldBe([("/a", "warn"), ("/b", "error")]);
    }

    [Fact]
    public void Equal_configurations_have_equal_models()
    {
        const string Text = "events { } http { map $uri $x { a b; } server { listen 1; location / { add_header A $x; } } }";
        BindTest.Site(Text).ShouldBe(BindTest.Site(Text));
    }

    private static IEnumerable<string> Values(SettingsModel settings, string name) => settings.All(name).Select(d => string.Join(" ", d.Words));
}
