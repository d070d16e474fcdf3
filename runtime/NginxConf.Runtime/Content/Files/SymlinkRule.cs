namespace NginxConf.Runtime.Content.Files;

/// <summary>Values of <c>disable_symlinks</c>: which symbolic links in a path are not followed.</summary>
public enum SymlinkRule : byte
{
    /// <summary>All are followed.</summary>
    Off,

    /// <summary>None is.</summary>
    On,

    /// <summary>Those are whose owner owns what they lead to.</summary>
    IfNotOwner,
}
