namespace NginxConf.Cli.Commands;

/// <summary>One line for each subcommand, for <c>--help</c> and for nginx's <c>-h</c>.</summary>
internal static class CommandSummaries
{
    public const string Run = "Compile and serve at once, in the foreground.";
    public const string Build = "Compile to one native executable.";
    public const string Check = "Report every mistake in a configuration.";
    public const string Fmt = "Bring files into canonical form.";
    public const string Dump = "Print every setting in effect, with its origin, as JSON.";

    /// <summary>What <c>-h</c> prints before nginx's own options.</summary>
    public const string Text = $"""
        Usage: ngxc run FILE [nginx's options]   {Run}
               ngxc build FILE [-o EXECUTABLE]   {Build}
               ngxc check FILE... [options]      {Check}
               ngxc fmt FILE... [--check|--diff] {Fmt}
               ngxc dump --json FILE             {Dump}

        Or as nginx is called, which is the same as run:

        """;
}
