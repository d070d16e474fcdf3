using System.Text;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// Messages of nginx's start-up to the standard error stream: <c>nginx: [emerg] ...</c>. Written straight to the descriptor; a closed
/// one is ignored.
/// </summary>
internal static class StandardError
{
    private const int Descriptor = 2;

    public static void Write(LogLevel level, string text) =>
        WriteLine($"[{Encoding.ASCII.GetString(LogLevelNames.NameOf(level))}] {text}");

    public static void WriteLine(string text) =>
        _ = LibC.WriteAll(Descriptor, Encoding.UTF8.GetBytes($"nginx: {text}\n"));
}
