namespace NginxConf.Compiler.Model;

/// <summary>Where a setting's value comes from.</summary>
public enum SettingOrigin
{
    /// <summary>Nothing is written at any level: the default of the directive table.</summary>
    Default,

    /// <summary>Written in an enclosing block.</summary>
    Inherited,

    /// <summary>Written in this block.</summary>
    Explicit,
}
