using System.Globalization;

namespace NginxConf.TestKit.Http;

/// <summary>Reads one response by the framing rules of RFC 9112, section 6.3.</summary>
internal sealed class ResponseReader(ReceiveBuffer input)
{
    private readonly MemoryStream _body = new();
    private readonly List<string> _head = [];
    private readonly List<KeyValuePair<string, string>> _trailers = [];

    /// <summary>Returns null where the server closes the connection instead.</summary>
    public async Task<RawResponse?> ReadAsync(bool isHead)
    {
        if (!await input.NeedAsync(5).ConfigureAwait(false) || !input.Bytes.StartsWith("HTTP/"u8))
        {
            return input.Count == 0 ? null : await ReadHeadlessAsync().ConfigureAwait(false);
        }

        string? line;
        while ((line = await input.TakeLineAsync().ConfigureAwait(false)) is { Length: > 0 })
        {
            _head.Add(line);
        }

        var headers = _head.Skip(1).Select(ParseHeader).ToList();
        var framing = line is null ? BodyFraming.None : FramingOf(headers, isHead);
        var isComplete = line is not null && await ReadBodyAsync(framing, headers).ConfigureAwait(false);
        return Response(headers, framing, isComplete);
    }

    private static KeyValuePair<string, string> ParseHeader(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? new(line[..colon], line[(colon + 1)..].TrimStart(' '))
        : new(line, "(no colon)");

    private static string? ValueOf(List<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private BodyFraming FramingOf(List<KeyValuePair<string, string>> headers, bool isHead)
    {
        var code = _head[0].Split(' ').ElementAtOrDefault(1) ?? "";
        if (isHead || code is "204" or "304" || code.StartsWith('1'))
        {
            return BodyFraming.None;
        }

        if (ValueOf(headers, "Transfer-Encoding") is not null)
        {
            return BodyFraming.Chunked;
        }

        return ValueOf(headers, "Content-Length") is not null ? BodyFraming.ContentLength : BodyFraming.UntilClose;
    }

    private RawResponse Response(List<KeyValuePair<string, string>> headers, BodyFraming framing, bool isComplete) => new()
    {
        StatusLine = _head.FirstOrDefault() ?? "",
        Headers = headers,
        Trailers = _trailers,
        Body = _body.ToArray(),
        Framing = framing,
        IsComplete = isComplete,
    };

    private async Task<RawResponse> ReadHeadlessAsync()
    {
        await CopyAsync(long.MaxValue).ConfigureAwait(false);
        return Response([], BodyFraming.UntilClose, isComplete: true);
    }

    private async Task<bool> ReadBodyAsync(BodyFraming framing, List<KeyValuePair<string, string>> headers)
    {
        switch (framing)
        {
            case BodyFraming.ContentLength:
                return await CopyAsync(long.Parse(ValueOf(headers, "Content-Length")!, NumberStyles.None, CultureInfo.InvariantCulture)).ConfigureAwait(false);
            case BodyFraming.Chunked:
                return await ReadChunksAsync().ConfigureAwait(false);
            case BodyFraming.UntilClose:
                await CopyAsync(long.MaxValue).ConfigureAwait(false);
                return true;
            default:
                return true;
        }
    }

    private async Task<bool> ReadChunksAsync()
    {
        while (await input.TakeLineAsync().ConfigureAwait(false) is { } line)
        {
            var size = long.Parse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return await ReadTrailersAsync().ConfigureAwait(false);
            }

            if (!await CopyAsync(size).ConfigureAwait(false) || await input.TakeLineAsync().ConfigureAwait(false) is not "")
            {
                return false;
            }
        }

        return false;
    }

    private async Task<bool> ReadTrailersAsync()
    {
        while (await input.TakeLineAsync().ConfigureAwait(false) is { } trailer)
        {
            if (trailer.Length == 0)
            {
                return true;
            }

            _trailers.Add(ParseHeader(trailer));
        }

        return false;
    }

    private async Task<bool> CopyAsync(long count)
    {
        while (count > 0)
        {
            if (!await input.NeedAsync(1).ConfigureAwait(false))
            {
                return false;
            }

            var part = (int)Math.Min(count, input.Count);
            _body.Write(input.Bytes[..part]);
            input.Consume(part);
            count -= part;
        }

        return true;
    }
}
