namespace NginxConf.Compiler.Values;

/// <summary>Who refuses a value.</summary>
public enum ValueErrorKind
{
    /// <summary>nginx refuses it as well.</summary>
    Invalid,

    /// <summary>Legal in nginx, but not compiled: a missing feature, or a pattern without an exact translation.</summary>
    Unsupported,
}
