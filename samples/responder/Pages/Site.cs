using Responder.Protocol;

namespace Responder.Pages;

/// <summary>The demonstration pages, by path.</summary>
internal static class Site
{
    public static Task AnswerAsync(FastCgiRequest request) => request["DOCUMENT_URI"] switch
    {
        "/" or "/hello" => HelloPage.AnswerAsync(request),
        "/request" => RequestPage.AnswerAsync(request),
        "/form" => FormPage.AnswerAsync(request),
        "/download" => DownloadPage.AnswerAsync(request),
        _ => request.WriteAsync(Html.Page("404 Not Found", "Not found", "<p>There is no such page. <a href=\"/\">Start</a></p>")),
    };
}
