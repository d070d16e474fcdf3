namespace NginxConf.Runtime.Http;

/// <summary>Where reading a request head stands.</summary>
internal enum HeadStatus : byte
{
    /// <summary>More bytes are needed.</summary>
    Incomplete,
    Complete,

    /// <summary>The head cannot be processed; <see cref="HeadReader.Status"/> says what to answer.</summary>
    Refused,
}
