namespace NginxConf.Runtime.Sites;

/// <summary>Values of <c>ssl_verify_client</c>.</summary>
public enum ClientVerification : byte
{
    Off,

    /// <summary>A certificate that is trusted, or 400.</summary>
    On,

    /// <summary>None, or one that is trusted.</summary>
    Optional,

    /// <summary>None, or any; whether it is trusted is for others to judge.</summary>
    OptionalNoCa,
}
