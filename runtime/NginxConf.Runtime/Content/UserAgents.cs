namespace NginxConf.Runtime.Content;

/// <summary>The few browsers that nginx treats specially.</summary>
internal static class UserAgents
{
    /// <summary>Internet Explorer and Chrome replace short error pages by their own.</summary>
    public static bool WantsPadding(ReadOnlySpan<byte> agent)
    {
        var isOpera = agent.IndexOf("Opera"u8) >= 0;
        var msie = agent.IndexOf("MSIE "u8);
        if (msie >= 0 && msie + 7 < agent.Length && !isOpera)
        {
            return true;
        }

        return !isOpera && agent.IndexOf("Gecko/"u8) < 0 && agent.IndexOf("Chrome/"u8) >= 0;
    }
}
