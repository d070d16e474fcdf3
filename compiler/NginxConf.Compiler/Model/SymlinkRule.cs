namespace NginxConf.Compiler.Model;

/// <summary>Which symbolic links <c>disable_symlinks</c> does not follow.</summary>
public enum SymlinkRule
{
    Off,
    On,
    IfNotOwner,
}
