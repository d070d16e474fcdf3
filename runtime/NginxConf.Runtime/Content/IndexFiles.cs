using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary><c>index</c>: names tried in order in a directory. Sites whose names hold variables derive from it.</summary>
public class IndexFiles(params ByteSlice[] names)
{
    public static IndexFiles Default { get; } = new(ByteSlice.From("index.html"u8));

    public int Count => names.Length;

    /// <summary>Name number <paramref name="index"/>, evaluated.</summary>
    public virtual ByteSlice Get(Request request, int index) => names[index];
}
