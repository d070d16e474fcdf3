using System.CommandLine;
using NginxConf.Cli.Checking;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Cli.Commands;

/// <summary>The subcommands.</summary>
internal static class CommandTree
{
    private const int UsageError = 2;

    /// <summary>Program.cs prints what a user can mend; anything else is a defect, whose stack trace is wanted.</summary>
    private static readonly InvocationConfiguration s_invocation = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> InvokeAsync(string[] arguments)
    {
        if (arguments is ["run", .. var rest] && !rest.Contains("--help"))
        {
            var (rules, others) = SeverityArguments.Extract(rest);
            return await ServeCommand.RunAsync(NginxCommandLine.Parse(others, takesFile: true), rules);
        }

        var parsed = Create().Parse(arguments);
        var status = await parsed.InvokeAsync(s_invocation);
        return parsed.Errors.Count > 0 ? UsageError : status;
    }

    private static RootCommand Create()
    {
        var root = new RootCommand(
            "Compiles nginx.conf. With nginx's own options (-c FILE -p PREFIX -g DIRECTIVES -e FILE -t -T -q -v -V -s SIGNAL -h) it serves like nginx.")
        {
            Run(),
            Build(),
            new CheckArguments().ToCommand(CommandSummaries.Check, CheckCommand.Run),
            Fmt(),
            Dump(),
        };
        return root;
    }

    /// <summary>Described here, carried out by <see cref="ServeCommand"/>: its options are nginx's.</summary>
    private static Command Run() => new("run", CommandSummaries.Run + " ngxc run FILE [--severity ID=LEVEL] [nginx's options]; ngxc -h lists them.");

    private static Command Build()
    {
        var file = MainFile();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The executable to write.",
            DefaultValueFactory = _ => "site",
        };
        var severity = SeverityArguments.Option();
        var command = new Command("build", CommandSummaries.Build) { file, output, severity };
        command.SetAction((parsed, _) => BuildCommand.RunAsync(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), SeverityArguments.Read(parsed.GetValue(severity))));
        return command;
    }

    private static Command Fmt()
    {
        var files = new Argument<string[]>("FILE") { Description = "The files to format; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Change nothing: name the files that would change." };
        var diff = new Option<bool>("--diff") { Description = "Change nothing: print what would change." };
        var command = new Command("fmt", CommandSummaries.Fmt) { files, check, diff };
        command.SetAction(parsed => FormatCommand.Run(
            parsed.GetRequiredValue(files),
            parsed.GetValue(diff) ? FormatMode.Diff : parsed.GetValue(check) ? FormatMode.Check : FormatMode.Write));
        return command;
    }

    private static Command Dump()
    {
        var file = MainFile();
        var json = new Option<bool>("--json") { Description = "The format, of which there is one.", Required = true };
        var command = new Command("dump", CommandSummaries.Dump) { file, json };
        command.SetAction(parsed => DumpCommand.Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static Argument<string> MainFile() => new("FILE") { Description = "The main configuration file, nginx.conf." };
}
