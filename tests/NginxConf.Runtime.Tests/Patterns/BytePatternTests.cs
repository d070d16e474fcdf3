using System.Text.RegularExpressions;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Patterns;

public sealed class BytePatternTests
{
    [Fact]
    public void Captures_are_slices_of_the_subject()
    {
        var request = new TestRequest();

        new BytePattern("/(?<1>[^/]*)/(?<2>x)?(?<3>\xe4)", 4).IsMatch(request, TestLocation.Bytes("a/b/\xe4")).ShouldBeTrue();

        request.Captures[0].ToString().ShouldBe("/b/\xe4");
        request.Captures[1].ToString().ShouldBe("b");
        request.Captures[2].IsFound.ShouldBeTrue();
        request.Captures[2].IsEmpty.ShouldBeTrue();
        request.Captures[3].Span.ToArray().ShouldBe([0xe4]);
        request.Captures[4].IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_miss_keeps_what_was_captured_and_a_match_without_groups_forgets_it()
    {
        var request = new TestRequest();
        new BytePattern("(?<1>a)", 2).IsMatch(request, TestLocation.Bytes("a")).ShouldBeTrue();

        new BytePattern("b", 1).IsMatch(request, TestLocation.Bytes("a")).ShouldBeFalse();
        request.Captures[1].ToString().ShouldBe("a");

        new BytePattern("b", 1).IsMatch(request, TestLocation.Bytes("b")).ShouldBeTrue();
        request.Captures[1].IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Subjects_longer_than_the_stack_buffer_match_too()
    {
        var request = new TestRequest();

        new BytePattern("(?<1>b+)\\z", 2).IsMatch(request, TestLocation.Bytes(new string('a', 5000) + "bb")).ShouldBeTrue();

        request.Captures[1].ToString().ShouldBe("bb");
    }

    [Fact]
    public async Task A_pattern_that_runs_out_of_time_fails_the_request()
    {
        var slow = new BytePattern("\\A(?:a|aa|a)*\\z", 1);
        var subject = TestLocation.Bytes(new string('a', 60) + "b");
        Should.Throw<RegexMatchTimeoutException>(() => slow.IsMatch(new TestRequest(), subject));
        var site = new TestSite(new TestLocation("/")
        {
            OnRewrite = request => new(slow.IsMatch(request, subject) ? Outcome.Status(200) : Outcome.Continue),
        });

        (await site.SendAsync("GET /\nHost: h")).ShouldStartWith("HTTP/1.1 500 Internal Server Error\n");
    }
}
