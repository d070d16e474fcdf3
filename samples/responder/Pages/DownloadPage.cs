using System.Globalization;
using Responder.Protocol;

namespace Responder.Pages;

/// <summary>A download of any size (<c>?bytes=N</c>, 1 MB if nothing is asked for), made piece by piece while it is sent.</summary>
internal static class DownloadPage
{
    private const long DefaultLength = 1_000_000;

    public static async Task AnswerAsync(FastCgiRequest request)
    {
        var length = LengthFrom(request["QUERY_STRING"]);
        await request.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"download.bin\"\r\nContent-Length: {length}\r\n\r\n"));

        var piece = new byte[32768];
        for (var i = 0; i < piece.Length; i++)
        {
            piece[i] = (byte)i;
        }

        for (var left = length; left > 0; left -= piece.Length)
        {
            await request.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
        }
    }

    private static long LengthFrom(string query)
    {
        const string name = "bytes=";
        var argument = query.Split('&').FirstOrDefault(item => item.StartsWith(name, StringComparison.Ordinal));
        return argument is not null && long.TryParse(argument.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : DefaultLength;
    }
}
