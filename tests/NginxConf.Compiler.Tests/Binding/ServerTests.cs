using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Tests.Binding;

public sealed class ServerTests
{
    [Theory]
    [InlineData("80", "0.0.0.0:80")]
    [InlineData("*:81", "0.0.0.0:81")]
    [InlineData("127.0.0.1", "127.0.0.1:80")]
    [InlineData("127.0.0.1:8080", "127.0.0.1:8080")]
    [InlineData("[::]:80", "[::]:80")]
    [InlineData("[::0:1]", "[::1]:80")]
    [InlineData("localhost:8000", "localhost:8000")]
    [InlineData("unix:/run/a b", "unix:/run/a")]
    public void Listen_addresses(string text, string address) =>
        BindTest.Server($"listen \"{text.Split(' ')[0]}\";").Listens[0].Address.ToString().ShouldBe(address);

    [Fact]
    public void A_port_range_is_a_socket_per_port() =>
        BindTest.Server("listen 127.0.0.1:8000-8002 ssl; ssl_certificate a; ssl_certificate_key b;")
            .Listens.Select(listen => (listen.Address.Port, listen.Ssl)).ShouldBe([(8000, true), (8001, true), (8002, true)]);

    [Fact]
    public void A_server_without_listen_uses_port_80() =>
        BindTest.Server("").Listens[0].Address.ToString().ShouldBe("0.0.0.0:80");

    [Fact]
    public void Names_have_kinds()
    {
        var server = BindTest.Server("server_name .A.example *.b.example c.* ~^d(?<x>.)$; server_name e \"\";");
        server.PrimaryName.ShouldBe("a.example");
        server.Label.ShouldBe("server .a.example");
        server.Names.Select(name => (name.Kind, name.Key)).ShouldBe(
        [
            (ServerNameKind.DomainAndBelow, "a.example"), (ServerNameKind.LeadingWildcard, "b.example"),
            (ServerNameKind.TrailingWildcard, "c"), (ServerNameKind.Regex, "~^d(?<x>.)$"), (ServerNameKind.Exact, "e"), (ServerNameKind.Exact, ""),
        ]);
        BindTest.Server("").Names.ShouldHaveSingleItem().Name.ShouldBe("");
    }

    [Fact]
    public void Listeners_gather_the_servers_of_an_address()
    {
        var listeners = BindTest.Http("""
            server { listen 80; listen [::]:80; server_name a; }
            server { listen *:80 default_server backlog=7; server_name b; }
            server { listen 127.0.0.1:80; listen 0.0.0.0:80; server_name c; }
            """).Listeners;
        listeners.Select(l => (l.Listen.Address.ToString(), string.Join(',', l.Servers), l.DefaultServer)).ShouldBe(
        [
            ("0.0.0.0:80", "0,1,2", 1), ("[::]:80", "0", 0), ("127.0.0.1:80", "2", 2),
        ]);
        listeners[0].Listen.Backlog.ShouldBe(7);
    }

    [Fact]
    public void Locations_have_kinds_and_children()
    {
        var server = BindTest.Server("location / { location /a { } } location =/b { } location ^~ /c { } location ~*\\.d$ { } location ~ e { } location @f { }");
        server.Locations.Select(location => (location.Match, location.Pattern, location.Label)).ShouldBe(
        [
            (LocationMatch.Prefix, "/", "location /"), (LocationMatch.Exact, "/b", "location =/b"),
            (LocationMatch.PrefixNoRegex, "/c", "location ^~ /c"), (LocationMatch.RegexIgnoreCase, "\\.d$", "location ~*\\.d$"),
            (LocationMatch.Regex, "e", "location ~ e"), (LocationMatch.Named, "@f", "location @f"),
        ]);
        server.Locations[0].Locations[0].Pattern.ShouldBe("/a");
        server.Locations[3].Regex!.IgnoreCase.ShouldBeTrue();
    }

    [Fact]
    public void Upstreams_are_written_or_made_from_addresses()
    {
        var http = BindTest.Http("""
            server { listen 80; location / { fastcgi_pass PHP; } location /b { fastcgi_pass unix:/run/x.sock; } location /c { fastcgi_pass b:9000; }
                     location /d { fastcgi_pass b:9000; } location /e { fastcgi_pass $host; } }
            upstream php { server 127.0.0.1; server [::1]:9001 weight=2 max_fails=0 fail_timeout=1m backup; server unix:/x down; }
            """);
        http.Upstreams.Select(upstream => (upstream.Name, upstream.IsImplicit)).ShouldBe(
            [("php", false), ("unix:/run/x.sock", true), ("b:9000", true)]);
        http.Upstreams[0].Servers.Select(server => server.Address).ShouldBe(
        [
            new UpstreamAddress("127.0.0.1", "127.0.0.1", 80, null), new UpstreamAddress("[::1]:9001", "::1", 9001, null),
            new UpstreamAddress("unix:/x", "", 0, "/x"),
        ]);
        var second = http.Upstreams[0].Servers[1];
        (second.Weight, second.MaxFails, second.FailTimeoutMilliseconds, second.IsBackup).ShouldBe((2, 0, 60_000, true));
        http.Servers[0].Locations[0].Handler!.Detail.ShouldBeOfType<FastCgiPassModel>().Upstream.ShouldBe("PHP");
        http.Servers[0].Locations[4].Handler!.Detail.ShouldBeOfType<FastCgiPassModel>().Variable.ShouldNotBeNull();
    }

    [Fact]
    public void A_named_location_that_does_not_exist_is_a_warning() =>
        BindTest.ServerMessages("error_page 404 @a; location @b { } location / { try_files $uri @b; location /c { try_files $uri @c; } }")
            .ShouldBe(["[warn] could not find named location \"@a\" :1", "[warn] could not find named location \"@c\" :1"]);
}
