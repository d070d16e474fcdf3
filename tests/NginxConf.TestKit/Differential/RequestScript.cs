using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// Requests on one connection, written short. <c>GET /path</c> stands for a whole HTTP/1.1 request to <c>localhost</c>; header lines,
/// an empty line and a body may follow (a Content-Length is added where no framing is given). A line <c>---</c> starts the next
/// request, sent when the previous response has come. <c>raw:</c> introduces bytes to be sent as they are in one go, with C# escapes
/// (<c>\r \n \t \\ \x00</c>); after <c>raw-end:</c> we also close our direction. <c>[[name]]</c> in front chooses another port of the configuration, and <c>{pattern:N}</c> stands for
/// N bytes of text. A first line <c>first:</c> holds bytes (with escapes) that are sent before everything else, TLS included. Behind the port may stand how the client speaks TLS: <c>(client=good tls=1.2 name=other)</c>, see <see cref="Option"/>.
/// </summary>
public sealed partial class RequestScript
{
    private const string FirstLine = "first:";
    private readonly Dictionary<string, string> _options;

    private RequestScript(string text, string port, byte[] first, Dictionary<string, string> options, IReadOnlyList<RequestStep> steps)
    {
        _options = options;
        First = first;
        Text = text;
        Port = port;
        Steps = steps;
    }

    public string Text { get; }

    /// <summary>The token of the port to connect to.</summary>
    public string Port { get; }

    /// <summary>Ports named <c>port-tls...</c> speak TLS, those named <c>port-h2...</c> HTTP/2 with TLS.</summary>
    public bool IsTls => Port.StartsWith("port-tls", StringComparison.Ordinal) && Option("tls") != "off";

    public bool IsHttp2 => Port.StartsWith("port-h2", StringComparison.Ordinal);

    /// <summary>The name for SNI: that of the first Host header.</summary>
    public string ServerName => Option("name") ?? HostHeader().Match(Encoding.Latin1.GetString(Steps[0].Bytes)).Groups[1].Value;

    /// <summary>Bytes to send before the first request, on a TLS connection in front of the handshake.</summary>
    public byte[] First { get; }

    public IReadOnlyList<RequestStep> Steps { get; }

    /// <summary>
    /// <c>client</c>: certificate to present, <c>chain</c>: certificate to send with it, <c>tls</c>: version or <c>off</c>, <c>name</c>: SNI
    /// (<c>-</c>: none), <c>cipher</c>: <c>rsa</c> or <c>ecdsa</c> only, <c>alpn</c>; null where it is not written.
    /// </summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    public static RequestScript Parse(string text)
    {
        var rest = text;
        var port = "port";
        if (PortToken().Match(rest) is { Success: true } token)
        {
            port = token.Groups[1].Value;
            rest = rest[token.Length..];
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (OptionsToken().Match(rest) is { Success: true } chosen)
        {
            rest = rest[chosen.Length..];
            foreach (var pair in chosen.Groups[1].Value.Split(' ').Select(option => option.Split('=', 2)))
            {
                options[pair[0]] = pair[1];
            }
        }

        byte[] first = [];
        if (rest.StartsWith(FirstLine, StringComparison.Ordinal))
        {
            var end = rest.IndexOf('\n', StringComparison.Ordinal);
            first = Encoding.Latin1.GetBytes(Unescape(rest[FirstLine.Length..end]));
            rest = rest[(end + 1)..];
        }

        return new(text, port, first, options, [.. rest.Split("\n---\n").Select(Step)]);
    }

    private static RequestStep Step(string text)
    {
        foreach (var (prefix, halfCloses) in ((string, bool)[])[("raw:", false), ("raw-end:", true)])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                var bytes = Unescape(Expand(text[prefix.Length..]));
                return new(Encoding.Latin1.GetBytes(bytes), bytes.StartsWith("HEAD ", StringComparison.Ordinal), IsRaw: true, halfCloses);
            }
        }

        return Request(text);
    }

    private static RequestStep Request(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).TrimEnd('\n').Split('\n').Select(Expand).ToList();
        var body = end < 0 ? [] : Encoding.UTF8.GetBytes(Expand(text[(end + 2)..]));
        if (!lines[0].Contains(" HTTP/", StringComparison.Ordinal))
        {
            lines[0] += " HTTP/1.1";
        }

        if (!Has(lines, "Host") && !lines[0].EndsWith("HTTP/1.0", StringComparison.Ordinal))
        {
            lines.Insert(1, "Host: localhost");
        }

        var isChunked = Has(lines, "Transfer-Encoding");
        if (body.Length > 0 && !isChunked && !Has(lines, "Content-Length"))
        {
            lines.Add("Content-Length: " + body.Length.ToString(CultureInfo.InvariantCulture));
        }

        byte[] head = Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n");
        return new([.. head, .. isChunked ? Chunked(body) : body], lines[0].StartsWith("HEAD ", StringComparison.Ordinal), IsRaw: false);
    }

    private static bool Has(List<string> lines, string header) =>
        lines.Skip(1).Any(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase));

    // Two chunks where there is enough, so that joining them matters.
    private static byte[] Chunked(byte[] body)
    {
        var result = new MemoryStream();
        var half = Math.Max(1, body.Length / 2);
        for (var offset = 0; offset < body.Length; offset += half)
        {
            var part = body[offset..Math.Min(body.Length, offset + half)];
            result.Write(Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            result.Write(part);
            result.Write("\r\n"u8);
        }

        result.Write("0\r\n\r\n"u8);
        return result.ToArray();
    }

    private static string Expand(string text) => PatternToken().Replace(
        text, match => FastCgiFaults.Pattern(int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)));

    private static string Unescape(string text) => Escape().Replace(text.Replace("\n", "", StringComparison.Ordinal), match => match.Value[1] switch
    {
        'r' => "\r",
        'n' => "\n",
        't' => "\t",
        '\\' => "\\",
        _ => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\A\[\[(\w[\w-]*)\]\] ")]
    private static partial Regex PortToken();

    [GeneratedRegex(@"\A\((\w+=[^ )]+(?: \w+=[^ )]+)*)\) ")]
    private static partial Regex OptionsToken();

    [GeneratedRegex(@"\nHost: ([^\r:]*)")]
    private static partial Regex HostHeader();

    [GeneratedRegex(@"\{pattern:(\d+)\}")]
    private static partial Regex PatternToken();

    [GeneratedRegex(@"\\(?:[rnt\\]|x[0-9a-fA-F]{2})")]
    private static partial Regex Escape();
}
