using System.Net;

namespace Responder.Pages;

/// <summary>Answers in HTML.</summary>
internal static class Html
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>CGI headers and a whole page.</summary>
    /// <param name="status">Code and reason: <c>200 OK</c>.</param>
    public static string Page(string status, string title, string body) => $"""
        Status: {status}
        Content-Type: text/html; charset=utf-8

        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encode(title)}</title><link rel="stylesheet" href="/static/style.css"></head>
        <body>
        <h1>{Encode(title)}</h1>
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\r\n");
}
