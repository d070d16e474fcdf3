using System.Text;

namespace NginxConf.TestKit.FastCgi;

/// <summary>A request as the peer received it. Texts hold one char per byte (Latin-1).</summary>
public sealed class FastCgiRequest
{
    /// <summary>Number of the accepted connection, from 1.</summary>
    public required int Connection { get; init; }

    public required int RequestId { get; init; }

    public required bool KeepConnection { get; init; }

    /// <summary>Names and values in the order received, repeated names included.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    public byte[] Body { get; internal set; } = [];

    public string BodyText => Encoding.Latin1.GetString(Body);

    /// <summary>False where the gateway aborted the request or left before the end of its body.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>The last value of a parameter, as PHP sees it; null where it was not sent.</summary>
    public string? this[string name] => Parameters.LastOrDefault(parameter => parameter.Key == name) is { Key: not null } found
        ? found.Value
        : null;
}
