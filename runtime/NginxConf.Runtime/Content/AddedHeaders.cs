using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>nginx's headers filter: <c>expires</c>, then <c>add_header</c> in order.</summary>
internal static class AddedHeaders
{
    private static readonly ByteSlice s_lastModified = ByteSlice.From("Last-Modified"u8);

    /// <summary>The status is one of those for which <c>expires</c> and every <c>add_header</c> count.</summary>
    public static bool AdmitsAll(int status) => status is 200 or 201 or 204 or 206 or 301 or 302 or 303 or 304 or 307 or 308;

    public static void SetExpires(Request request, bool admitsAll)
    {
        if (admitsAll && request.Location.RunExpires(request) is { } expires)
        {
            ExpiresFields.Set(request, expires);
        }
    }

    public static void Add(Request request, bool admitsAll)
    {
        var adder = new HeaderAdder(request, admitsAll);
        request.Location.RunAddHeaders(request, ref adder);
        request.Response.ExpectsTrailers |= request.Location.Settings.Trailers switch
        {
            TrailerStatuses.None => false,
            TrailerStatuses.Admitted => admitsAll,
            _ => true,
        };
    }

    /// <summary>At the end of a body: evaluates the fields behind it.</summary>
    public static void AddTrailers(Request request)
    {
        if (request.Response is { ExpectsTrailers: true, HeaderOnly: false })
        {
            var adder = new TrailerAdder(request, AdmitsAll(request.Response.StatusCode));
            request.Location.RunAddTrailers(request, ref adder);
        }
    }

    /// <summary>Adds one field; the validators replace what the response has, and an empty value takes them away.</summary>
    public static void Add(Request request, ByteSlice name, ByteSlice value)
    {
        var response = request.Response;
        if (Ascii.EqualsIgnoreCase(name.Span, "etag"u8))
        {
            response.Headers.Set(name, value);
        }
        else if (Ascii.EqualsIgnoreCase(name.Span, "last-modified"u8))
        {
            response.Headers.Set(s_lastModified, value);
            response.LastModified = value.IsEmpty ? -1 : HttpDate.Parse(value.Span);
            response.LastModifiedIsField = !value.IsEmpty;
        }
        else if (!value.IsEmpty)
        {
            response.Headers.Add(name, value);
        }
    }
}
