namespace NginxConf.Runtime.Content.Files;

/// <summary>What the file system says of a path.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Seconds since 1970.</param>
/// <param name="Permissions">The permission bits.</param>
internal readonly record struct FileStatus(FileKind Kind, long Size, long Modified, int Permissions)
{
    /// <summary>The user who owns it.</summary>
    public uint Owner { get; init; }

    /// <summary>Tells files of one file system apart.</summary>
    public ulong Inode { get; init; }

    public bool IsDirectory => Kind == FileKind.Directory;

    /// <summary>Executable for its owner, as <c>-x</c> asks.</summary>
    public bool IsExecutable => (Permissions & 0x40) != 0;
}
