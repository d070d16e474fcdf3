using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NginxConf.TestKit.Backends;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Http;

namespace NginxConf.TestKit.Differential;

/// <summary>Writes what was observed as text in which two servers that behave alike read alike.</summary>
internal sealed partial class Canonical(SiteTokens tokens, int clientPort)
{
    private const int LongestBodyShown = 2048;
    private const int SecondsPerDay = 86_400;

    public void Append(StringBuilder output, RawResponse response)
    {
        var boundary = BoundaryParameter().Match(response["Content-Type"] ?? "") is { Success: true } match ? match.Groups[1].Value : null;
        output.Append(response.StatusLine.Length == 0 ? "(no status line)" : response.StatusLine).Append('\n');
        foreach (var (name, value) in response.Headers)
        {
            output.Append($"{name}: {Header(name, value, response, boundary)}\n");
        }

        output.Append('\n');
        AppendBody(output, GzipBody.Read(response, output), boundary);
        foreach (var (name, value) in response.Trailers)
        {
            output.Append($"(trailer) {name}: {Neutral(value)}\n");
        }

        if (!response.IsComplete)
        {
            output.Append("(the body is incomplete)\n");
        }
    }

    public void Append(StringBuilder output, string backend, FastCgiRequest request)
    {
        output.Append($"--- backend {backend} received{(request.KeepConnection ? " (keep connection)" : "")}{(request.IsComplete ? "" : " (incomplete)")}\n");
        foreach (var (name, value) in request.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            output.Append($"{name}={(name == "REMOTE_PORT" ? ClientPort(value) : Neutral(value))}\n");
        }

        AppendBody(output, request.Body, boundary: null);
    }

    public void Append(StringBuilder output, string backend, HttpPeerRequest request)
    {
        // Only where both are told to: since 1.29.7 nginx keeps connections unasked, before it did not.
        var kept = request.IsReused && backend.EndsWith("-pooled", StringComparison.Ordinal);
        output.Append($"--- backend {backend} received{(kept ? " (kept connection)" : "")}{(request.IsComplete ? "" : " (incomplete)")}\n");
        output.Append(Neutral(request.Head)).Append("\n\n");
        AppendBody(output, request.Body, boundary: null);
    }

    public string LogLine(string line) => Neutral(AccessTime().Replace(ErrorPrefix().Replace(line, "[[time]] [$1] *N "), "[[[time]]]"));

    private string ClientPort(string value) => value == clientPort.ToString(CultureInfo.InvariantCulture) ? "[[client-port]]" : value;

    private string Neutral(string text) => Version().Replace(tokens.Restore(text), "nginx/V.V.V");

    private string Header(string name, string value, RawResponse response, string? boundary) => name.ToLowerInvariant() switch
    {
        "date" => IsNow(value) ? "[[now]]" : value,
        "expires" when Seconds(value) - Seconds(response["Date"]) is { } ahead and > -SecondsPerDay and < 400 * SecondsPerDay => $"[[now]] + {ahead}",
        _ => Neutral(boundary is null ? value : value.Replace(boundary, "[[boundary]]", StringComparison.Ordinal)),
    };

    private static bool IsNow(string value) => Seconds(value) is { } seconds && Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds) < 10;

    private static long? Seconds(string? date) =>
        DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToUnixTimeSeconds() : null;

    private void AppendBody(StringBuilder output, byte[] body, string? boundary)
    {
        var text = Encoding.Latin1.GetString(body);
        if (boundary is not null)
        {
            text = text.Replace(boundary, "[[boundary]]", StringComparison.Ordinal);
        }

        if (body.Length > LongestBodyShown)
        {
            output.Append($"({body.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)))}, from \"{text[..40]}\" to \"{text[^40..]}\")\n");
        }
        else if (body.Length > 0)
        {
            output.Append(Neutral(text)).Append('\n');
        }
    }

    [GeneratedRegex(@"boundary=(\S+)")]
    private static partial Regex BoundaryParameter();

    [GeneratedRegex(@"nginx/\d\.\d+\.\d+")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\S+ \S+ \[(\w+)\] [0-9#]+: \*[0-9]+ ")]
    private static partial Regex ErrorPrefix();

    [GeneratedRegex(@"\[\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]")]
    private static partial Regex AccessTime();
}
