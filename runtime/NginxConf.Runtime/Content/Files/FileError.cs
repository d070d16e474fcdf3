using System.Runtime.InteropServices;

namespace NginxConf.Runtime.Content.Files;

/// <summary>An error number of the system; 0 is success. Prints as nginx's log does: <c>(2: No such file or directory)</c>.</summary>
internal readonly record struct FileError(int Number)
{
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int NotDirectory = 20;
    public const int NameTooLong = 36;
    public const int TooManyLinks = 40;

    /// <summary>The answer is not in memory: ask again where one may wait for it.</summary>
    public static FileError Blocked => new(TryAgain);

    public bool IsNone => Number == 0;

    /// <summary>See <see cref="Blocked"/>.</summary>
    public bool WouldBlock => Number == TryAgain;

    /// <summary>The path does not exist.</summary>
    public bool IsMissing => Number is NoEntry or NotDirectory or NameTooLong;

    public static FileError Last => new(Marshal.GetLastPInvokeError());

    public override string ToString() => $"({Number}: {Marshal.GetPInvokeErrorMessage(Number)})";
}
