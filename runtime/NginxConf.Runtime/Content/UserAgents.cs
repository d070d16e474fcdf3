namespace NginxConf.Runtime.Content;

/// <summary>The few browsers that nginx treats specially, told by <c>User-Agent</c>.</summary>
internal static class UserAgents
{
    /// <summary>Internet Explorer and Chrome replace short error pages by their own.</summary>
    public static bool WantsPadding(ReadOnlySpan<byte> agent) => IsMsie(agent)
        || (agent.IndexOf("Opera"u8) < 0 && agent.IndexOf("Gecko/"u8) < 0 && agent.IndexOf("Chrome/"u8) >= 0);

    public static bool IsMsie(ReadOnlySpan<byte> agent) => FindMsie(agent) >= 0;

    /// <summary>Internet Explorer 4 to 6, without the second service pack of Windows XP.</summary>
    public static bool IsOldMsie(ReadOnlySpan<byte> agent)
    {
        var version = FindMsie(agent);
        if (version < 0 || agent[version + 1] != (byte)'.')
        {
            return false;
        }

        return agent[version] is (byte)'4' or (byte)'5'
            || (agent[version] == (byte)'6' && agent[(version + 3)..].IndexOf("SV1"u8) < 0);
    }

    public static bool IsSafari(ReadOnlySpan<byte> agent) =>
        !IsMsie(agent)
        && agent.IndexOf("Opera"u8) < 0
        && agent.IndexOf("Gecko/"u8) < 0
        && agent.IndexOf("Chrome/"u8) < 0
        && agent.IndexOf("Safari/"u8) >= 0
        && agent.IndexOf("Mac OS X"u8) >= 0;

    // Position of the version, with three bytes behind it at least; -1: another browser.
    private static int FindMsie(ReadOnlySpan<byte> agent)
    {
        var msie = agent.IndexOf("MSIE "u8);
        return msie >= 0 && msie + 7 < agent.Length && agent.IndexOf("Opera"u8) < 0 ? msie + 5 : -1;
    }

    /// <summary>Internet Explorer 4 to 6 (6 without its service pack SV1): <c>gzip_disable msie6</c>.</summary>
    public static bool IsMsie6(ReadOnlySpan<byte> agent)
    {
        var msie = agent.IndexOf("MSIE "u8);
        if (msie < 0 || msie + 7 >= agent.Length || agent.IndexOf("Opera"u8) >= 0 || agent[msie + 6] != '.')
        {
            return false;
        }

        return agent[msie + 5] switch
        {
            (byte)'4' or (byte)'5' => true,
            (byte)'6' => agent[(msie + 7)..].IndexOf("SV1"u8) < 0,
            _ => false,
        };
    }
}
