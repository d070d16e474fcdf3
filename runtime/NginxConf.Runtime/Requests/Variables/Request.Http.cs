using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables that come from the head of the request.</summary>
public abstract partial class Request
{
    /// <summary><c>$http_NAME</c>: the header field, lines of one name joined by commas; name in lower case with dashes.</summary>
    public ByteSlice HttpHeader(ReadOnlySpan<byte> name) => Headers.Find(name);

    /// <summary><c>$remote_addr</c></summary>
    public ByteSlice RemoteAddr => Client.RemoteAddress;

    /// <summary><c>$time_local</c></summary>
    public ByteSlice TimeLocal => default;

    /// <summary><c>$status</c></summary>
    public ByteSlice Status => default;

    /// <summary><c>$body_bytes_sent</c></summary>
    public ByteSlice BodyBytesSent => default;

    /// <summary><c>$https</c></summary>
    public ByteSlice Https => default;

    /// <summary><c>$document_root</c></summary>
    public ByteSlice DocumentRoot => Location.RunDocumentRoot(this);

    /// <summary><c>$fastcgi_script_name</c></summary>
    public ByteSlice FastcgiScriptName => Path;
}
