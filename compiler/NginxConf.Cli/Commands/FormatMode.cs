namespace NginxConf.Cli.Commands;

/// <summary>What <c>ngxc fmt</c> does with a file that is not in canonical form.</summary>
internal enum FormatMode
{
    /// <summary>Rewrites it.</summary>
    Write,

    /// <summary>Names it.</summary>
    Check,

    /// <summary>Prints what would change.</summary>
    Diff,
}
