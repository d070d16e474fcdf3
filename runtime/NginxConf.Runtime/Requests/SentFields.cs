using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$sent_http_*</c>: the fields that nginx keeps apart, and the list of all others.</summary>
internal static class SentFields
{
    private static readonly ByteSlice s_keepAlive = ByteSlice.From("keep-alive"u8);
    private static readonly ByteSlice s_close = ByteSlice.From("close"u8);
    private static readonly ByteSlice s_chunked = ByteSlice.From("chunked"u8);

    public static ByteSlice Find(Request request, ReadOnlySpan<byte> name)
    {
        var response = request.Response;
        if (FieldValues.SameName(name, "content-type"u8))
        {
            return response.ContentType.IsEmpty ? ByteSlice.NotFound : response.ContentType;
        }

        if (FieldValues.SameName(name, "content-length"u8))
        {
            return response.ContentLength < 0 ? ByteSlice.NotFound : request.NumberText(response.ContentLength);
        }

        if (FieldValues.SameName(name, "location"u8) && response.AbsoluteLocation.IsFound)
        {
            return response.AbsoluteLocation;
        }

        if (FieldValues.SameName(name, "last-modified"u8) && response.LastModified >= 0 && !response.LastModifiedIsField)
        {
            return HttpDate.Format(request.Memory, response.LastModified);
        }

        if (FieldValues.SameName(name, "connection"u8))
        {
            return request.Exchange.KeepAlive ? s_keepAlive : s_close;
        }

        if (FieldValues.SameName(name, "keep-alive"u8))
        {
            return KeepAlive(request);
        }

        if (FieldValues.SameName(name, "transfer-encoding"u8))
        {
            return response.IsChunked ? s_chunked : ByteSlice.NotFound;
        }

        return FieldValues.Join(request.Memory, response.Headers.Fields, name, ", "u8);
    }

    private static ByteSlice KeepAlive(Request request)
    {
        if (!request.Exchange.KeepAlive || request.Location.Settings.KeepAliveHeader is not { } timeout)
        {
            return ByteSlice.NotFound;
        }

        var writer = new ValueWriter(request.Memory);
        writer.Write("timeout="u8);
        writer.WriteNumber((long)timeout.TotalSeconds);
        return writer.Complete();
    }
}
