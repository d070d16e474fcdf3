using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Takes the fields of <c>add_header</c> in order; knows whether the status admits those without <c>always</c>.</summary>
public readonly ref struct HeaderAdder(Request request, bool statusAdmitsAll)
{
    /// <summary><c>add_header NAME VALUE</c>: for 200, 201, 204, 206, 301, 302, 303, 304, 307, 308. Empty values add nothing.</summary>
    public void Add(ByteSlice name, ByteSlice value)
    {
        if (statusAdmitsAll)
        {
            AddAlways(name, value);
        }
    }

    /// <summary><c>add_header NAME VALUE always</c>.</summary>
    public void AddAlways(ByteSlice name, ByteSlice value) => AddedHeaders.Add(request, name, value);
}
