using System.Text;

namespace NginxConf.TestKit.Http;

/// <summary>A response as it came over the wire. Texts hold one char per byte (Latin-1).</summary>
public sealed class RawResponse
{
    /// <summary>Empty for an answer without a head (HTTP/0.9).</summary>
    public required string StatusLine { get; init; }

    /// <summary>0 where the status line has none.</summary>
    public int Status => StatusLine.Split(' ') is [_, { Length: 3 } code, ..] && int.TryParse(code, out var status) ? status : 0;

    /// <summary>Names and values in the order and spelling received.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>Fields behind the body, likewise.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Trailers { get; init; } = [];

    /// <summary>The body without its framing.</summary>
    public required byte[] Body { get; init; }

    public required BodyFraming Framing { get; init; }

    /// <summary>False where the connection ended before the body did.</summary>
    public required bool IsComplete { get; init; }

    public string BodyText => Encoding.Latin1.GetString(Body);

    /// <summary>The values of a header, joined by comma and space; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
            var joined = string.Join(", ", values);
            return joined.Length > 0 || Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) ? joined : null;
        }
    }
}
