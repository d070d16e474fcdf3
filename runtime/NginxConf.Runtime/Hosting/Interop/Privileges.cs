using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Hosting.Interop;

/// <summary>
/// The super-user's rights of the process. Serving runs under the account of <c>user</c>; the saved user id stays 0, so that a reload
/// can read keys and open logs that only the super-user may (what nginx keeps its master process for).
/// </summary>
internal static partial class Privileges
{
    private const int Unchanged = -1;

    public static bool IsSuperUser => EffectiveUser() == 0;

    /// <summary>The account that the calling thread acts as.</summary>
    public static int User => EffectiveUser();

    /// <summary>Takes on an account for all threads.</summary>
    /// <exception cref="StartException">The system refuses.</exception>
    public static void Drop(string user, Account account)
    {
        Check(InitialiseGroups(user, account.Group), "initgroups", account.Group);
        Check(SetGroups(account.Group, account.Group, account.Group), "setgid", account.Group);
        Check(SetUsers(account.User, account.User, 0), "setuid", account.User);
    }

    /// <summary>Runs an action with the rights that the process started with, on a thread that alone has them.</summary>
    public static void Run(Action action)
    {
        if (IsSuperUser || !CanRegain())
        {
            action();
            return;
        }

        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                // The raw call: unlike the C library's function it changes only the calling thread, which ends below.
                _ = SystemCall(SetUsersNumber, Unchanged, 0, Unchanged);
                action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static int SetUsersNumber => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 147 : 117;

    private static bool CanRegain() => GetUsers(out _, out _, out var saved) == 0 && saved == 0;

    private static void Check(int result, string call, int id)
    {
        if (result != 0)
        {
            throw new StartException($"{call}({id}) failed ({LibC.Describe(Marshal.GetLastPInvokeError())})");
        }
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial int EffectiveUser();

    [LibraryImport("libc", EntryPoint = "initgroups", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int InitialiseGroups(string user, int group);

    [LibraryImport("libc", EntryPoint = "setresgid", SetLastError = true)]
    private static partial int SetGroups(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "setresuid", SetLastError = true)]
    private static partial int SetUsers(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "getresuid", SetLastError = true)]
    private static partial int GetUsers(out int real, out int effective, out int saved);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);
}
