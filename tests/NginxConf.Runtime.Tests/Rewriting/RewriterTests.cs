using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Rewriting;
using NginxConf.Runtime.Sites;
using NginxConf.Runtime.Tests.Phases;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Rewriting;

/// <summary>Expectations were read from real nginx.</summary>
public sealed class RewriterTests
{
    private static readonly BytePattern s_tail = new("\\A/rw/([^\\n]*)", 2);

    [Fact]
    public async Task Rewrites_and_finds_the_location_anew()
    {
        // rewrite ^/rw/(.*)$ /show?a=$1&b=$uri;
        var site = new TestSite(
            Rewrites(request => Rewriter.ChangeUri(
                request,
                TestLocation.Bytes("/show"),
                TestLocation.Bytes($"a={Rewriter.QuotedCapture(request, 1)}&b={request.Uri}"),
                keepArguments: true)),
            Show("/show"));

        (await site.SendAsync("GET /rw/a%20b%2Bc%26?z=1\nHost: h")).ShouldEndWith("\n\n/show a=a%20b%2Bc%26&b=/rw/a b+c&&z=1");
    }

    [Theory]
    [InlineData(true, "/x old=1")]
    [InlineData(false, "/x ")]
    public async Task Arguments_are_kept_or_dropped(bool keep, string result)
    {
        var site = new TestSite(
            Rewrites(request => Rewriter.ChangeUri(request, TestLocation.Bytes("/x"), default, keep)), Show("/x"));

        (await site.SendAsync("GET /rw/?old=1\nHost: h")).ShouldEndWith("\n\n" + result);
    }

    [Theory]
    [InlineData("/rw/a%20b%2fc?z=1", "http://h/im?a=a%20b/c&z=1")]
    [InlineData("/rw/ab", "http://h/im?a=ab")]
    public async Task Redirects_decode_what_may_stand_in_a_uri(string target, string location)
    {
        // rewrite ^/rw/(.*)$ /im?a=$1 redirect;
        var site = new TestSite(Rewrites(request => Rewriter.Redirect(
            request, 302, TestLocation.Bytes($"/im?a={Rewriter.QuotedCapture(request, 1)}"), keepArguments: true, hasArguments: true)));

        (await site.SendAsync($"GET {target}\nHost: h")).ShouldContain($"\nLocation: {location}\nConnection: keep-alive\n\n<html>");
    }

    [Fact]
    public async Task Redirects_to_another_site_stand_after_the_connection_field()
    {
        var site = new TestSite(Rewrites(request => Rewriter.Redirect(
            request, 302, TestLocation.Bytes("http://h/%20%41%3f/%42?x=%41"), keepArguments: true, hasArguments: true)));

        (await site.SendAsync("GET /rw/?z=1\nHost: h")).ShouldContain(
            "\nConnection: keep-alive\nLocation: http://h/%20A?/%42?x=%41&z=1\n\n<html>");
    }

    [Fact]
    public async Task Ten_changes_are_enough()
    {
        var count = 0;
        var site = new TestSite(Rewrites(request =>
        {
            count++;
            return Rewriter.ChangeUri(request, TestLocation.Bytes("/rw/again"), default, true);
        }));

        (await site.SendAsync("GET /rw/\nHost: h")).ShouldStartWith("HTTP/1.1 500 Internal Server Error\n");
        count.ShouldBe(11);
    }

    [Fact]
    public async Task Nothing_left_of_the_path_is_500()
    {
        var site = new TestSite(Rewrites(request => Rewriter.ChangeUri(request, default, default, true)));

        (await site.SendAsync("GET /rw/\nHost: h")).ShouldStartWith("HTTP/1.1 500 Internal Server Error\n");
    }

    [Fact]
    public async Task Break_stays_in_the_location()
    {
        var location = new TestLocation("/rw/")
        {
            OnRewrite = request =>
            {
                Rewriter.ChangeUri(request, TestLocation.Bytes("/x"), default, true);
                return new(Rewriter.Break(request, rewritten: true));
            },
            OnContent = request => new(Rewriter.Return(request, 200, TestLocation.Bytes($"here {request.Uri}"))),
        };

        (await new TestSite(location, Show("/x")).SendAsync("GET /rw/\nHost: h")).ShouldEndWith("\n\nhere /x");
    }

    [Fact]
    public async Task A_rewritten_request_may_enter_internal_locations()
    {
        var hidden = new TestLocation(new LocationSettings { Name = TestLocation.Bytes("/x"), Kind = LocationKind.Prefix, Internal = true })
        {
            OnRewrite = request => new(Rewriter.Return(request, 200, TestLocation.Bytes("hidden"))),
        };
        var site = new TestSite(Rewrites(request => Rewriter.ChangeUri(request, TestLocation.Bytes("/x"), default, true)), hidden);

        (await site.SendAsync("GET /rw/\nHost: h")).ShouldEndWith("\n\nhidden");
        (await site.SendAsync("GET /x\nHost: h")).ShouldStartWith("HTTP/1.1 404 ");
    }

    [Fact]
    public async Task A_miss_forgets_the_captures()
    {
        var miss = new BytePattern("nowhere", 1);
        var site = new TestSite(new TestLocation("/rw/")
        {
            OnRewrite = request =>
            {
                Rewriter.IsMatch(request, s_tail, request.Path).ShouldBeTrue();
                request.Captures[1].ToString().ShouldBe("a");
                Rewriter.IsMatch(request, miss, request.Path).ShouldBeFalse();
                return new(Rewriter.Return(request, 200, TestLocation.Bytes($"[{request.Captures[1]}]")));
            },
        });

        (await site.SendAsync("GET /rw/a\nHost: h")).ShouldEndWith("\n\n[]");
    }

    [Theory]
    [InlineData(301, "/x", "Content-Length: 169\nLocation: http://h/x\nConnection: keep-alive\n\n")]
    [InlineData(303, "", "Content-Length: 153\nConnection: keep-alive\nLocation: \n\n")]
    [InlineData(308, "https://o/x", "Content-Length: 171\nConnection: keep-alive\nLocation: https://o/x\n\n")]
    [InlineData(305, "/x", "Content-Type: text/plain\nContent-Length: 2\nConnection: keep-alive\n\n/x")]
    [InlineData(404, "no", "Content-Type: text/plain\nContent-Length: 2\nConnection: keep-alive\n\nno")]
    public async Task Return_with_text(int status, string text, string rest) =>
        (await new TestSite(new TestLocation("/") { OnRewrite = request => new(Rewriter.Return(request, status, TestLocation.Bytes(text))) })
            .SendAsync("GET /\nHost: h")).ShouldContain(rest);

    [Theory]
    [InlineData(8080, "http://h:8080/x")]
    [InlineData(80, "http://h/x")]
    public async Task Redirects_name_a_port_that_is_not_the_usual_one(int port, string location)
    {
        var site = new TestSite(new TestLocation("/") { OnRewrite = request => new(Rewriter.Return(request, 301, TestLocation.Bytes("/x"))) })
        {
            LocalPort = port,
        };

        (await site.SendAsync("GET /\nHost: h:99")).ShouldContain($"\nLocation: {location}\n");
    }

    [Theory]
    [InlineData(false, false, true, "/x")]
    [InlineData(true, true, true, "http://srv.test:81/x")]
    [InlineData(true, false, false, "http://h/x")]
    public async Task Redirects_as_configured(bool absolute, bool serverName, bool port, string location)
    {
        var settings = new LocationSettings
        {
            Name = TestLocation.Bytes("/"),
            Kind = LocationKind.Prefix,
            AbsoluteRedirect = absolute,
            ServerNameInRedirect = serverName,
            PortInRedirect = port,
        };
        var site = new TestSite(new TestLocation(settings) { OnRewrite = request => new(Rewriter.Return(request, 301, TestLocation.Bytes("/x"))) })
        {
            LocalPort = 81,
        };

        (await site.SendAsync("GET /\nHost: h")).ShouldContain($"\nLocation: {location}\n");
    }

    private static TestLocation Rewrites(Func<TestRequest, Outcome> rewrite) => new("/rw/")
    {
        OnRewrite = request => new(Rewriter.IsMatch(request, s_tail, request.Path) ? rewrite(request) : Outcome.Continue),
    };

    private static TestLocation Show(string name) => ErrorResponseTests.Text(name, request => $"{request.Uri} {request.Args}");
}
