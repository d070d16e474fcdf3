namespace NginxConf.Runtime.Sites;

/// <summary><c>keepalive_disable</c>: browsers whose connections are not kept.</summary>
[Flags]
public enum KeepAliveDisable : byte
{
    None,

    /// <summary>Old versions of Internet Explorer, after a POST.</summary>
    Msie6 = 1,

    /// <summary>Safari and other browsers made of it, on macOS.</summary>
    Safari = 2,
}
