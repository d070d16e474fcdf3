using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables that come from the fields of the request's head.</summary>
public abstract partial class Request
{
    /// <summary>
    /// <c>$http_NAME</c>: the header field; lines of one name are joined by <c>, </c> (Cookie: <c>; </c>). A dash and an underscore
    /// in <paramref name="name"/>, which is in lower case, are the same.
    /// </summary>
    public ByteSlice HttpHeader(ReadOnlySpan<byte> name) =>
        FieldValues.Join(Memory, Headers.Fields, name, name.SequenceEqual("cookie"u8) ? "; "u8 : ", "u8);

    /// <summary><c>$cookie_NAME</c>; letter case is ignored.</summary>
    public ByteSlice Cookie(ReadOnlySpan<byte> name) => Cookies.Find(Headers, name);

    /// <summary><c>$content_type</c></summary>
    public ByteSlice ContentType => Headers.Find("content-type"u8);

    /// <summary><c>$content_length</c>: the field, or the length of a body that was read without one.</summary>
    public ByteSlice ContentLength
    {
        get
        {
            var declared = Headers.Find("content-length"u8);
            if (declared.IsFound || BodyLength < 0)
            {
                return declared;
            }

            return BodyLength > 0 || Headers.Find("transfer-encoding"u8).IsFound
                ? NumberText(BodyLength)
                : ByteSlice.NotFound;
        }
    }

    /// <summary><c>$remote_user</c>: the name of Basic authentication (RFC 7617), whether or not it was checked.</summary>
    public ByteSlice RemoteUser => BasicCredentials.User(Memory, Headers.Find("authorization"u8));

    internal ByteSlice NumberText(long number)
    {
        var writer = new ValueWriter(Memory);
        writer.WriteNumber(number);
        return writer.Complete();
    }
}
