using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Takes the fields of <c>add_trailer</c> in order; knows whether the status admits those without <c>always</c>.</summary>
public readonly ref struct TrailerAdder(Request request, bool statusAdmitsAll)
{
    /// <summary><c>add_trailer NAME VALUE</c>: for the statuses that <see cref="HeaderAdder.Add"/> has. Empty values add nothing.</summary>
    public void Add(ByteSlice name, ByteSlice value)
    {
        if (statusAdmitsAll)
        {
            AddAlways(name, value);
        }
    }

    /// <summary><c>add_trailer NAME VALUE always</c>.</summary>
    public void AddAlways(ByteSlice name, ByteSlice value)
    {
        if (!value.IsEmpty)
        {
            request.Response.Trailers.Add(name, value);
        }
    }
}
