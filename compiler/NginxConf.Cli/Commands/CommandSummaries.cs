namespace NginxConf.Cli.Commands;

/// <summary>One line for each subcommand, for <c>--help</c> and for nginx's <c>-h</c>.</summary>
internal static class CommandSummaries
{
    public const string Run = "Compile and serve at once, in the foreground.";
    public const string Build = "Compile to one native executable.";
    public const string Check = "Report every mistake in a configuration.";

    /// <summary>What <c>-h</c> prints before nginx's own options.</summary>
    public const string Text = $"""
        Usage: ngxc run FILE [nginx's options]   {Run}
               ngxc build FILE [-o EXECUTABLE]   {Build}
               ngxc check FILE                   {Check}

        Or as nginx is called, which is the same as run:

        """;
}
