namespace NginxConf.Runtime.Content.Files;

/// <summary>An entry of <c>open_file_cache</c>: an open file, or what is known of a directory or of a path that failed.</summary>
internal sealed class CachedFile(OpenFileCache owner, byte[] path)
{
    // Of a cache that nobody refers to any more: the site was replaced.
    ~CachedFile()
    {
        if (Descriptor >= 0)
        {
            _ = FileSystem.Close(Descriptor);
        }
    }

    public OpenFileCache Owner => owner;

    public byte[] Path => path;

    /// <summary>-1: not open.</summary>
    public int Descriptor { get; set; } = -1;

    public FileError Error { get; set; }

    public string FailedCall { get; set; } = FoundFile.OpenCall;

    public FileStatus Status { get; set; }

    /// <summary>The rules of <c>disable_symlinks</c> under which it was looked at.</summary>
    public (SymlinkRule Rule, int Trusted) Symlinks { get; set; }

    /// <summary>Lookups so far, for <c>open_file_cache_min_uses</c>.</summary>
    public long Uses { get; set; }

    /// <summary>From how many lookups on it stays open: <c>open_file_cache_min_uses</c>.</summary>
    public int MinUses { get; set; }

    /// <summary>Requests that use the descriptor now.</summary>
    public int Users { get; set; }

    /// <summary>No longer in the cache: the last user closes it.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Seconds of the cache's clock at which it was looked at, for <c>open_file_cache_valid</c>.</summary>
    public long CheckedAt { get; set; }

    /// <summary>Seconds of the cache's clock at which it was used last.</summary>
    public long UsedAt { get; set; }

    /// <summary>Its place in the order of use.</summary>
    public LinkedListNode<CachedFile>? Node { get; set; }

    public bool IsOpenable => Error.IsNone && !Status.IsDirectory;
}
