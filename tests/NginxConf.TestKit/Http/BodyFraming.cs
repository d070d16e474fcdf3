namespace NginxConf.TestKit.Http;

/// <summary>How the end of a response body is known (RFC 9112, section 6.3).</summary>
public enum BodyFraming
{
    None,
    ContentLength,
    Chunked,
    UntilClose,
}
