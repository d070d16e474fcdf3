namespace NginxConf.TestKit.Http;

/// <summary>A response that is being read.</summary>
internal sealed class ResponseBuilder(string statusLine, IReadOnlyList<KeyValuePair<string, string>> headers, MemoryStream raw)
{
    public MemoryStream Raw { get; } = raw;

    public MemoryStream Body { get; } = new();

    public BodyFraming Framing { get; set; }

    public bool IsComplete { get; set; } = true;

    public RawResponse Build() => new()
    {
        StatusLine = statusLine,
        Headers = headers,
        Body = Body.ToArray(),
        Raw = Raw.ToArray(),
        Framing = Framing,
        IsComplete = IsComplete,
    };
}
