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
