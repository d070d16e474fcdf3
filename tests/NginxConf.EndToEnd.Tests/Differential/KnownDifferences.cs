using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Every place where the product intends to answer otherwise than Debian's nginx; <c>docs/differences.md</c> is made of it.</summary>
public static class KnownDifferences
{
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "Repeated header fields are joined",
            "nginx 1.23 changed `$http_...` to hold all values of a repeated field, joined by a comma and a blank; this server follows the newer version.",
            nameof(Variables),
            ["GET /headers\nX-One: 1\nX-One: 2\nCookie: a=1\nCookie: b=2"],
            @"Content-Length: 28((?:\n.*)+?\n)1\|",
            "Content-Length: 31${1}1, 2|"),
        new(
            "What a backend has sent is passed on",
            "When a backend stalls in the middle of a response, nginx may still hold bytes in its buffers, which the client then never sees. " +
            "This server has sent them.",
            nameof(FastCgiReplies),
            ["GET /slow?reply=hang-after-header"],
            @"^\n\(the body is incomplete\)",
            "\nhello from the backend\n\n(the body is incomplete)"),
    ];

    public static IReadOnlyList<KnownDifference> Of(string suite, string requests) =>
        [.. All.Where(difference => difference.Suite == suite && difference.Requests.Contains(requests))];
}
