using System.Runtime.InteropServices;
using NginxConf.Runtime.Hosting.Interop;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Hosting;

/// <summary><c>-s stop|quit|reload|reopen</c>: tells the process that the pid file names.</summary>
internal static class SignalSender
{
    public static int Send(PidFile pidFile, string signal)
    {
        int process;
        try
        {
            process = pidFile.Read();
        }
        catch (StartException exception)
        {
            StandardError.Write(LogLevel.Error, exception.Message);
            return 1;
        }

        var number = (int)ProcessSignals.Find(signal);
        if (LibC.Kill(process, number) == 0)
        {
            return 0;
        }

        StandardError.Write(
            LogLevel.Alert, $"kill({process}, {number}) failed ({LibC.Describe(Marshal.GetLastPInvokeError())})");
        return 1;
    }
}
