using System.Text;
using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>The request body and its variables.</summary>
public abstract partial class Request
{
    private BodyBuffer? _body;

    /// <summary>The body as far as it was read before passing it on.</summary>
    public BodyBuffer Body => _body ??= new BodyBuffer();

    /// <summary><c>client_body_in_file_only</c>, and a body of no bytes that was announced.</summary>
    internal bool WantsEmptyBodyFile =>
        Location.Settings.ClientBodyInFile != BodyInFile.Off && Headers.Find("content-length"u8).IsFound;

    /// <summary><c>$request_body</c>: found once the body was read, where memory holds it.</summary>
    public ByteSlice RequestBody => _body?.InMemory ?? default;

    /// <summary><c>$request_body_file</c>: the temporary file that holds the body.</summary>
    public ByteSlice RequestBodyFile =>
        _body?.File is { } file ? Memory.Copy(Encoding.UTF8.GetBytes(file.Path)) : ByteSlice.NotFound;
}
