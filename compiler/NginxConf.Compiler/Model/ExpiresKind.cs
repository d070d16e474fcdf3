namespace NginxConf.Compiler.Model;

/// <summary>The forms of the <c>expires</c> directive.</summary>
public enum ExpiresKind
{
    Off,
    Epoch,
    Max,

    /// <summary>Relative to the time of access.</summary>
    Access,

    /// <summary>Relative to the file's modification (<c>modified</c>).</summary>
    Modified,

    /// <summary>A time of day (<c>@15h30m</c>).</summary>
    Daily,

    /// <summary>Decided per request by variables.</summary>
    Variable,
}
