namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>One step of decoding a response.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Framing">Bytes to consume first: they only frame.</param>
/// <param name="Length">Bytes of payload or message behind the framing; the caller consumes as many as it takes.</param>
/// <param name="Error">
/// Why it is invalid, in the words of the error log; with <see cref="ResponsePartKind.End"/> a warning: the response is complete, the
/// connection is not in a known state.
/// </param>
internal readonly record struct ResponsePart(ResponsePartKind Kind, int Framing, int Length = 0, string? Error = null);
