namespace NginxConf.Runtime.Content.Files;

/// <summary>
/// One <c>open_file_cache max=N inactive=TIME</c>: descriptors and status of files, existence of directories, and with
/// <c>open_file_cache_errors</c> failures. As nginx's, it serves what it knows for <c>open_file_cache_valid</c>, whatever happens to
/// the file meanwhile, and a file that is replaced while it is sent is sent to its end. Thread safe.
/// </summary>
/// <param name="max">Entries; where there are more, those go that were not used for the longest time.</param>
/// <param name="inactive">Entries that were not used for so long go. Whole seconds.</param>
public sealed class OpenFileCache(int max, TimeSpan inactive)
{
    // How many old entries one lookup looks at.
    private const int ExpiredAtOnce = 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<byte[], CachedFile> _files = new(PathComparer.Instance);
    private readonly LinkedList<CachedFile> _byUse = [];
    private readonly long _inactive = (long)inactive.TotalSeconds;

    /// <summary>The clock; for tests.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    private long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>What is known of a path and still valid. An open file belongs to the caller until it is released.</summary>
    internal bool TryFind(ReadOnlySpan<byte> path, in FileRules rules, out FoundFile found)
    {
        var now = Now;
        lock (_gate)
        {
            if (!_files.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(path, out var file))
            {
                found = default;
                return false;
            }

            file.Uses++;
            var isKnown = (!file.IsOpenable || file.Descriptor >= 0)
                && now - file.CheckedAt < (long)rules.Settings.OpenFileCacheValid.TotalSeconds
                && file.Symlinks == (rules.Symlinks, rules.Trusted);
            found = isKnown ? Use(file, now) : default;
            return isKnown;
        }
    }

    /// <summary>Keeps what was just looked at; returns it as the caller shall use it.</summary>
    internal FoundFile Keep(ReadOnlySpan<byte> path, in FileRules rules, FoundFile found)
    {
        var now = Now;
        lock (_gate)
        {
            _files.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(path, out var file);
            if (!found.Error.IsNone && !rules.Settings.OpenFileCacheErrors)
            {
                if (file is not null)
                {
                    Remove(file);
                }

                return found;
            }

            if (file is not null && IsOther(file, found))
            {
                // nginx goes on counting where nobody reads the old file any more.
                Remove(file);
                file = Add(path, file.Users == 0 ? file.Uses : 1);
            }

            file ??= Add(path, 1);
            Fill(file, rules, found, now);
            return Use(file, now);
        }
    }

    /// <summary>A request is done with an open file.</summary>
    internal void Release(CachedFile file)
    {
        lock (_gate)
        {
            file.Users--;
            if (file.Users == 0 && (file.IsRemoved || file.Uses < file.MinUses))
            {
                Close(file);
            }
        }
    }

    // The path leads to another file now, or to a file no more.
    private static bool IsOther(CachedFile file, FoundFile found) =>
        file.Descriptor >= 0 && (!found.Error.IsNone || found.Status.IsDirectory || found.Status.Inode != file.Status.Inode);

    private static void Fill(CachedFile file, in FileRules rules, FoundFile found, long now)
    {
        if (file.Descriptor < 0)
        {
            file.Descriptor = found.Status.IsDirectory ? -1 : found.Descriptor;
        }

        if (found.Descriptor >= 0 && found.Descriptor != file.Descriptor)
        {
            _ = FileSystem.Close(found.Descriptor);
        }

        file.Error = found.Error;
        file.FailedCall = found.FailedCall;
        file.Status = found.Status;
        file.Symlinks = (rules.Symlinks, rules.Trusted);
        file.MinUses = rules.Settings.OpenFileCacheMinUses;
        file.CheckedAt = now;
    }

    private static void Close(CachedFile file)
    {
        if (file.Descriptor >= 0)
        {
            _ = FileSystem.Close(file.Descriptor);
            file.Descriptor = -1;
        }
    }

    private FoundFile Use(CachedFile file, long now)
    {
        file.UsedAt = now;
        _byUse.Remove(file.Node!);
        _byUse.AddFirst(file.Node!);
        Expire(now);
        if (file.Descriptor < 0)
        {
            return new(file.Error, -1, file.Status) { FailedCall = file.FailedCall };
        }

        file.Users++;
        return new(file.Error, file.Descriptor, file.Status) { Cached = file };
    }

    private CachedFile Add(ReadOnlySpan<byte> path, long uses)
    {
        if (_files.Count >= max && _byUse.Last is { } oldest)
        {
            Remove(oldest.Value);
        }

        var file = new CachedFile(this, path.ToArray()) { Uses = uses };
        file.Node = _byUse.AddFirst(file);
        _files.Add(file.Path, file);
        return file;
    }

    private void Expire(long now)
    {
        for (var i = 0; i < ExpiredAtOnce && _byUse.Last is { } oldest && now - oldest.Value.UsedAt > _inactive; i++)
        {
            Remove(oldest.Value);
        }
    }

    private void Remove(CachedFile file)
    {
        file.IsRemoved = true;
        _files.Remove(file.Path);
        _byUse.Remove(file.Node!);
        if (file.Users == 0)
        {
            Close(file);
        }
    }

    private sealed class PathComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static PathComparer Instance { get; } = new();

        public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(byte[] path) => GetHashCode(path.AsSpan());

        public bool Equals(ReadOnlySpan<byte> one, byte[] other) => one.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> path)
        {
            var hash = default(HashCode);
            hash.AddBytes(path);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> path) => path.ToArray();
    }
}
