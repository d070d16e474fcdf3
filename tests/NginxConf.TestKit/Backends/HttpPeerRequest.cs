using System.Text;

namespace NginxConf.TestKit.Backends;

/// <summary>A request as the peer received it. Texts hold one char per byte (Latin-1).</summary>
public sealed class HttpPeerRequest
{
    /// <summary>Number of the accepted connection, from 1.</summary>
    public required int Connection { get; init; }

    /// <summary>It is not the first one on its connection.</summary>
    public required bool IsReused { get; init; }

    /// <summary>Request line and header lines, without the empty one, separated by LF.</summary>
    public required string Head { get; init; }

    /// <summary>Freed from its transfer coding.</summary>
    public byte[] Body { get; internal set; } = [];

    public string BodyText => Encoding.Latin1.GetString(Body);

    /// <summary>False where the gateway left before the end of the body.</summary>
    public bool IsComplete { get; internal set; }

    public string Method => Head.Split(' ')[0];

    /// <summary>The target of the request line.</summary>
    public string Target => Head.Split('\n')[0].Split(' ') is [_, var target, ..] ? target : "";

    /// <summary>The first field of that name; null where there is none.</summary>
    public string? this[string name] => Head.Split('\n').Skip(1)
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
