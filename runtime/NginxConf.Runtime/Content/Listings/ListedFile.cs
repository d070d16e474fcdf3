using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;

namespace NginxConf.Runtime.Content.Listings;

/// <summary>One line of a directory listing.</summary>
/// <param name="Name">As the file system has it.</param>
/// <param name="Status">Of what the name leads to; of the link itself where it leads nowhere.</param>
internal readonly record struct ListedFile(ByteSlice Name, FileStatus Status)
{
    /// <summary>Directories first, then by the bytes of the names.</summary>
    public static int Compare(ListedFile one, ListedFile other) => one.Status.IsDirectory != other.Status.IsDirectory
        ? (one.Status.IsDirectory ? -1 : 1)
        : one.Name.Span.SequenceCompareTo(other.Name.Span);
}
