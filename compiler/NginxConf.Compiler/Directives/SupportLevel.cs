namespace NginxConf.Compiler.Directives;

/// <summary>What the compiler does with a directive.</summary>
public enum SupportLevel
{
    /// <summary>It has its full effect.</summary>
    Compiled,

    /// <summary>Legal, and ignored without a difference that a client could see; reported as an information.</summary>
    NoEffect,

    /// <summary>Known, but not implemented: an error that says so.</summary>
    Unsupported,
}
