using NginxConf.Runtime.Hosting.Interop;

namespace NginxConf.Runtime.Buffering;

/// <summary>A directory for temporary files (<c>*_temp_path</c>).</summary>
internal static class TempDirectory
{
    /// <summary>
    /// Creates it where it is missing and gives it to the serving account, with the rights that the process started with: nginx's master
    /// process does the same before its workers drop theirs (<c>user</c>).
    /// </summary>
    /// <exception cref="IOException">It cannot be created; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Prepare(string path)
    {
        var user = Privileges.User;
        Privileges.Run(() =>
        {
            Create(path);
            if (user != Privileges.User)
            {
                // Where this fails the files in it cannot be created either, and that is reported.
                _ = LibC.ChangeOwner(path, user, -1);
            }
        });
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
