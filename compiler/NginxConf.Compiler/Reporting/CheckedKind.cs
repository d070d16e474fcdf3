namespace NginxConf.Compiler.Reporting;

/// <summary>What a checked file is.</summary>
public enum CheckedKind
{
    /// <summary>A main file with everything that it includes.</summary>
    Configuration,

    /// <summary>A file that is meant to be included.</summary>
    Fragment,

    /// <summary>The output of <c>nginx -T</c>.</summary>
    Dump,
}
