using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Hosting.Interop;

/// <summary>An account of the system, looked up by the C library (so that directory services work as for nginx).</summary>
internal readonly partial record struct Account(int User, int Group)
{
    /// <summary>Finds <c>user NAME [GROUP]</c>.</summary>
    /// <exception cref="StartException">nginx's words for a name that does not exist.</exception>
    public static Account Find(string user, string? group)
    {
        if (!TryFindUser(user, out var id, out var ownGroup))
        {
            throw new StartException($"getpwnam(\"{user}\") failed");
        }

        // Without a group nginx takes the one that has the user's name.
        var groupName = group ?? user;
        return TryFindGroup(groupName, out var groupId) ? new(id, groupId)
            : group is null ? new(id, ownGroup)
            : throw new StartException($"getgrnam(\"{groupName}\") failed");
    }

    private static unsafe bool TryFindUser(string name, out int user, out int group)
    {
        var entry = (Passwd*)FindUser(name);
        (user, group) = entry is null ? (0, 0) : (entry->User, entry->Group);
        return entry is not null;
    }

    private static unsafe bool TryFindGroup(string name, out int group)
    {
        var entry = (GroupEntry*)FindGroup(name);
        group = entry is null ? 0 : entry->Group;
        return entry is not null;
    }

    [LibraryImport("libc", EntryPoint = "getpwnam", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint FindUser(string name);

    [LibraryImport("libc", EntryPoint = "getgrnam", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint FindGroup(string name);

    // struct passwd and struct group of glibc and musl: only the fields up to the ids.
    [StructLayout(LayoutKind.Sequential)]
    private struct Passwd
    {
        public nint Name;
        public nint Password;
        public int User;
        public int Group;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct GroupEntry
    {
        public nint Name;
        public nint Password;
        public int Group;
    }
}
