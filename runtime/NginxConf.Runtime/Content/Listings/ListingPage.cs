using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Content.Listings;

/// <summary>How a directory listing is written.</summary>
internal abstract class ListingPage
{
    public abstract ByteSlice ContentType { get; }

    /// <summary>Set where the format says itself how its names are encoded.</summary>
    public virtual ByteSlice Charset => ByteSlice.NotFound;

    public abstract void WriteHead(ref ValueWriter writer, Listing listing);

    public abstract void WriteFile(ref ValueWriter writer, Listing listing, int index);

    public abstract void WriteTail(ref ValueWriter writer);
}
