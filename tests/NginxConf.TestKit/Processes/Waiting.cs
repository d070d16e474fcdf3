using System.Diagnostics;

namespace NginxConf.TestKit.Processes;

/// <summary>Waits for conditions outside this process, which nobody signals.</summary>
public static class Waiting
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Returns whether the condition became true in time.</summary>
    public static async Task<bool> TryUntilAsync(Func<bool> condition, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > limit)
            {
                return false;
            }

            await Task.Delay(s_interval).ConfigureAwait(false);
        }

        return true;
    }
}
