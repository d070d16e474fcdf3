namespace NginxConf.Runtime.Content;

/// <summary>The nginx version whose behaviour is implemented: <c>$nginx_version</c>, the Server field, stock pages.</summary>
internal static class NginxVersion
{
    public static ReadOnlySpan<byte> Number => "1.31.4"u8;

    public static ReadOnlySpan<byte> Product => "nginx/1.31.4"u8;

    /// <summary>What <c>server_tokens off</c> leaves.</summary>
    public static ReadOnlySpan<byte> ProductWithoutVersion => "nginx"u8;
}
