using System.Net;
using System.Text;
using Responder.Protocol;

namespace Responder.Pages;

/// <summary>A form, and what was sent with it.</summary>
internal static class FormPage
{
    private const int MaxForm = 65536;

    private const string Form = """
        <form method="post" action="/form">
        <p><label>Your name <input name="name" autofocus></label> <button>Send</button></p>
        </form>
        """;

    public static async Task AnswerAsync(FastCgiRequest request)
    {
        if (request["REQUEST_METHOD"] != "POST")
        {
            await request.WriteAsync(Html.Page("200 OK", "A form", Form));
        }
        else if (await ReadAsync(request) is { } fields)
        {
            var name = fields.GetValueOrDefault("name", "") is { Length: > 0 } given ? given : "nobody";
            await request.WriteAsync(Html.Page("200 OK", $"Hello, {name}!", Form));
        }
        else
        {
            await request.WriteAsync(Html.Page("413 Content Too Large", "Too long", $"<p>A form has at most {MaxForm} bytes.</p>"));
        }
    }

    private static async Task<Dictionary<string, string>?> ReadAsync(FastCgiRequest request)
    {
        using var body = new MemoryStream();
        for (var piece = await request.ReadBodyAsync(); !piece.IsEmpty; piece = await request.ReadBodyAsync())
        {
            body.Write(piece.Span);
            if (body.Length > MaxForm)
            {
                return null;
            }
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Encoding.UTF8.GetString(body.ToArray()).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = field.Split('=', 2);
            fields[WebUtility.UrlDecode(parts[0])] = parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : "";
        }

        return fields;
    }
}
