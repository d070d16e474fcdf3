using Responder.Protocol;

namespace Responder.Pages;

/// <summary>The start page.</summary>
internal static class HelloPage
{
    public static Task AnswerAsync(FastCgiRequest request) => request.WriteAsync(Html.Page("200 OK", "Hello from nginx.conf", $"""
        <p>This page came over FastCGI from a C# application server, through a web server that was compiled from an
        <code>nginx.conf</code>: <code>{Html.Encode(request["SERVER_SOFTWARE"])}</code>.</p>
        <ul>
        <li><a href="/request?a=1&amp;b=two">what the application server received</a></li>
        <li><a href="/form">a form</a></li>
        <li><a href="/download?bytes=10000000">a download of 10 MB, made while it is sent</a></li>
        <li><a href="/static/style.css">a static file</a></li>
        </ul>
        """));
}
