namespace NginxConf.Runtime.Requests;

/// <summary><c>client_body_in_file_only</c>: whether every request body goes to a file.</summary>
public enum BodyInFile : byte
{
    /// <summary>Only where memory should not hold it.</summary>
    Off,

    /// <summary>Every body, and the file stays when the request is done.</summary>
    On,

    /// <summary>Every body; the file goes with the request.</summary>
    Clean,
}
