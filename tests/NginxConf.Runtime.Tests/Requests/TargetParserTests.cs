using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Tests.Sites;

namespace NginxConf.Runtime.Tests.Requests;

/// <summary>All expectations were read from real nginx.</summary>
public sealed class TargetParserTests
{
    [Theory]
    [InlineData("/", "/", null)]
    [InlineData("/a/b.html?x=1&y=%20", "/a/b.html", "x=1&y=%20")]
    [InlineData("/?", "/", null)]
    [InlineData("/a?b?c", "/a", "b?c")]
    [InlineData("/a#b?c", "/a", null)]
    [InlineData("/a?b#c", "/a", "b")]
    [InlineData("/a%20b%2fc%2Ed", "/a b/c.d", null)]
    [InlineData("/a%25%3f%23", "/a%?#", null)]
    [InlineData("//a///b//", "/a/b/", null)]
    [InlineData("/./a/././b/.", "/a/b/", null)]
    [InlineData("/a/b/../c", "/a/c", null)]
    [InlineData("/a/b/..", "/a/", null)]
    [InlineData("/a/..?x", "/", "x")]
    [InlineData("/a/%2e%2e/b", "/b", null)]
    [InlineData("/a%2f..%2fb", "/b", null)]
    [InlineData("/a/.b/..c/...", "/a/.b/..c/...", null)]
    [InlineData("/%e4\u00f6", "/\u00e4\u00f6", null)]
    [InlineData("", "/", null)]
    [InlineData("?x", "/", "x")]
    public void Splits_and_normalises(string target, string path, string? query)
    {
        var request = new TestRequest { Target = TestLocation.Bytes(target) };

        TargetParser.TryParse(request, mergeSlashes: true).ShouldBeTrue();

        request.Path.ToString().ShouldBe(path);
        request.Query.IsFound.ShouldBe(query is not null);
        request.Query.ToString().ShouldBe(query ?? "");
    }

    [Theory]
    [InlineData("/..")]
    [InlineData("/../a")]
    [InlineData("/a/../..")]
    [InlineData("/a/../../b")]
    [InlineData("/%2e%2e/")]
    [InlineData("/a%")]
    [InlineData("/a%2")]
    [InlineData("/a%zz")]
    [InlineData("/a%4g")]
    [InlineData("/a%00b")]
    [InlineData("/a%2?x")]
    public void Refuses(string target)
    {
        var request = new TestRequest { Target = TestLocation.Bytes(target) };

        TargetParser.TryParse(request, mergeSlashes: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData("//a///b", "//a///b")]
    [InlineData("//a//../b", "//a/b")]
    [InlineData("/a//./b", "/a//b")]
    public void Keeps_slashes_where_merging_is_off(string target, string path)
    {
        var request = new TestRequest { Target = TestLocation.Bytes(target) };

        TargetParser.TryParse(request, mergeSlashes: false).ShouldBeTrue();

        request.Path.ToString().ShouldBe(path);
    }
}
