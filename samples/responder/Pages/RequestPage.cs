using System.Text;
using Responder.Protocol;

namespace Responder.Pages;

/// <summary>Shows the request's parameters, one to a line, and the length of its body.</summary>
internal static class RequestPage
{
    public static async Task AnswerAsync(FastCgiRequest request)
    {
        long body = 0;
        for (var piece = await request.ReadBodyAsync(); !piece.IsEmpty; piece = await request.ReadBodyAsync())
        {
            body += piece.Length;
        }

        var text = new StringBuilder("Content-Type: text/plain; charset=utf-8\r\n\r\n");
        foreach (var (name, value) in request.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('=').Append(value).Append('\n');
        }

        await request.WriteAsync(text.Append($"(body: {body} bytes)\n").ToString());
    }
}
