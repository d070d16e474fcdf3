namespace NginxConf.Compiler.Model;

/// <summary>Directives that share one setting: a level that has either of them inherits neither.</summary>
public static class SettingNames
{
    /// <summary>The name under which a directive's setting is kept: <c>allow</c> for <c>deny</c>, <c>root</c> for <c>alias</c>.</summary>
    public static string Of(string directive) => directive switch
    {
        "deny" => "allow",
        "alias" => "root",
        _ => directive,
    };
}
