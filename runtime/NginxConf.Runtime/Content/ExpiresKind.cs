namespace NginxConf.Runtime.Content;

/// <summary>Forms of <c>expires</c>.</summary>
public enum ExpiresKind : byte
{
    /// <summary><c>expires TIME</c>: from now; may be negative.</summary>
    Access,

    /// <summary><c>expires modified TIME</c>: from the file's modification.</summary>
    Modified,

    /// <summary><c>expires @TIME</c>: at that time of day, local time.</summary>
    Daily,

    /// <summary><c>expires epoch</c>.</summary>
    Epoch,

    /// <summary><c>expires max</c>.</summary>
    Max,
}
