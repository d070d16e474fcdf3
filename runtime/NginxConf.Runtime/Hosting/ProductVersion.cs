namespace NginxConf.Runtime.Hosting;

/// <summary>The version of nginx whose behaviour is implemented, as applications and scripts see it.</summary>
public static class ProductVersion
{
    /// <summary><c>$nginx_version</c>.</summary>
    public const string Nginx = "1.31.4";

    /// <summary><c>nginx/1.31.4</c> as text.</summary>
    internal const string ServerText = "nginx/" + Nginx;

    /// <summary><c>nginx/1.31.4</c>.</summary>
    public static ReadOnlySpan<byte> ServerName => "nginx/1.31.4"u8;

    internal static ReadOnlySpan<byte> ServerField => "Server: nginx/1.31.4\r\n"u8;
}
