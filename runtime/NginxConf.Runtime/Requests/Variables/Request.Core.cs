using System.Security.Cryptography;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of the request line and of what became of it.</summary>
public abstract partial class Request
{
    private static readonly ByteSlice s_http = ByteSlice.From("http"u8);
    private static readonly ByteSlice s_https = ByteSlice.From("https"u8);
    private static readonly ByteSlice s_on = ByteSlice.From("on"u8);
    private static readonly ByteSlice s_question = ByteSlice.From("?"u8);
    private static readonly ByteSlice s_colon = ByteSlice.From(":"u8);
    private static readonly ByteSlice s_http2 = ByteSlice.From("h2"u8);
    private static readonly ByteSlice s_http2Clear = ByteSlice.From("h2c"u8);

    /// <summary><c>$request_uri</c></summary>
    public ByteSlice RequestUri => Target;

    /// <summary><c>$uri</c></summary>
    public ByteSlice Uri => Path;

    /// <summary><c>$document_uri</c></summary>
    public ByteSlice DocumentUri => Path;

    /// <summary><c>$args</c>; <c>set $args</c> assigns it.</summary>
    public ByteSlice Args
    {
        get => Query;
        set
        {
            Query = value.OrEmpty;
            TargetOutdated = true;
        }
    }

    /// <summary><c>$query_string</c></summary>
    public ByteSlice QueryString => Query;

    /// <summary><c>$is_args</c></summary>
    public ByteSlice IsArgs => Query.IsEmpty ? ByteSlice.Empty : s_question;

    /// <summary><c>$arg_NAME</c>: the first argument of that name (letter case is ignored) that has a value.</summary>
    public ByteSlice Arg(ReadOnlySpan<byte> name) => QueryArguments.Find(Query, name);

    /// <summary><c>$scheme</c></summary>
    public ByteSlice Scheme => Client.IsTls ? s_https : s_http;

    /// <summary><c>$https</c></summary>
    public ByteSlice Https => Client.IsTls ? s_on : ByteSlice.Empty;

    /// <summary><c>$http2</c></summary>
    public ByteSlice Http2 =>
        Version != HttpVersion.Http20 ? ByteSlice.Empty : Client.IsTls ? s_http2 : s_http2Clear;

    /// <summary><c>$request</c> is <see cref="RequestLine"/>; <c>$request_method</c></summary>
    public ByteSlice RequestMethod => Method;

    /// <summary><c>$server_protocol</c></summary>
    public ByteSlice ServerProtocol => Protocol;

    /// <summary><c>$host</c>: of the request line or the Host field, else the server's name.</summary>
    public ByteSlice Host => RequestedHost.IsEmpty ? ServerName : RequestedHost;

    /// <summary><c>$server_name</c></summary>
    public ByteSlice ServerName => Server.Name.IsEmpty ? ByteSlice.Empty : Memory.Copy(Server.Name);

    /// <summary><c>$request_port</c>: the port of the request line or the Host field; empty where it has none.</summary>
    public ByteSlice RequestPort => AuthorityPort.Find(this);

    /// <summary><c>$is_request_port</c></summary>
    public ByteSlice IsRequestPort => RequestPort.IsEmpty ? ByteSlice.Empty : s_colon;

    /// <summary><c>$request_id</c>: 16 random bytes in hexadecimal.</summary>
    public ByteSlice RequestId
    {
        get
        {
            if (!_requestId.IsFound)
            {
                Span<byte> random = stackalloc byte[16];
                RandomNumberGenerator.Fill(random);
                _requestId = Memory.Allocate(32, out var text);
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = "0123456789abcdef"u8[(random[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15];
                }
            }

            return _requestId;
        }
    }

    /// <summary><c>$document_root</c></summary>
    public ByteSlice DocumentRoot => PathMapping.DocumentRoot(this);

    /// <summary><c>$realpath_root</c>: the document root with symbolic links resolved, anew at each use.</summary>
    public ByteSlice RealpathRoot => PathMapping.RealRoot(this);

    /// <summary><c>$request_filename</c></summary>
    public ByteSlice RequestFilename => PathMapping.TryMap(this, Path, out var file) ? file : ByteSlice.NotFound;

    private ByteSlice _requestId;
}
