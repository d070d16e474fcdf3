namespace NginxConf.Compiler.Binding;

/// <summary>What the command line adds to a configuration.</summary>
public sealed record BindOptions
{
    public static BindOptions Default { get; } = new();

    /// <summary>The directives of the <c>-g</c> option, read in the main context before the main file.</summary>
    public string GlobalDirectives { get; init; } = "";
}
