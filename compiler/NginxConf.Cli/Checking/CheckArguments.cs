using System.CommandLine;
using System.CommandLine.Parsing;
using NginxConf.Compiler.Binding.Fragments;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Reporting.Formats;

namespace NginxConf.Cli.Checking;

/// <summary>The arguments and options of <c>ngxc check</c>, and what they mean.</summary>
internal sealed class CheckArguments
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Main files, parts of a configuration, outputs of nginx -T; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = Choice("--format", "How to report.", "text", ["json", "sarif", "github", "junit"]);

    private readonly Option<string?> _context = new("--context")
    {
        Description = $"The files are meant to be included inside such a block: {string.Join(", ", Contexts.Keys)}.",
    };

    private readonly Option<string[]> _severity = SeverityArguments.Option();

    private readonly Option<string?> _prefix = new("--prefix") { Description = "Absolute paths are below this directory, as if it were the root." };

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "FROM=TO: files below FROM are below TO, as in --map /etc/nginx=./nginx. Repeatable.",
    };

    private readonly Option<string> _failOn = Choice("--fail-on", "The least severity for exit code 1.", "error", ["warning", "info"]);

    private readonly Option<string> _color = Choice("--color", "Colours in the text format.", "auto", ["always", "never"]);

    private readonly Option<bool> _parity = new("--nginx-parity") { Description = "Judge as nginx -t does: what only ngxc does not support is no mistake." };

    private static Dictionary<string, DirectiveContexts> Contexts { get; } =
        Surrounding.Contexts.ToDictionary(context => context.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public Command ToCommand(string description, Func<CheckOptions, int> run)
    {
        _context.AcceptOnlyFromAmong([.. Contexts.Keys]);
        _files.Validators.Add(RefuseOptions);
        var command = new Command("check", description)
        {
            _files, _format, _severity, _context, _prefix, _map, _failOn, _color, _parity,
        };
        command.SetAction(parsed => run(Read(parsed)));
        return command;
    }

    /// <exception cref="UserErrorException">An option's value has no meaning.</exception>
    private CheckOptions Read(ParseResult parsed)
    {
        var context = parsed.GetValue(_context);
        return new CheckOptions
        {
            Files = parsed.GetRequiredValue(_files),
            Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
            Context = context is null ? null : Contexts[context],
            Paths = PathArguments.Read(parsed.GetValue(_prefix), parsed.GetValue(_map) ?? []),
            Rules = SeverityArguments.Read(parsed.GetValue(_severity)),
            NginxParity = parsed.GetValue(_parity),
            FailOn = Enum.Parse<DiagnosticSeverity>(parsed.GetRequiredValue(_failOn), ignoreCase: true),
            Colors = Terminal.WantsColors(parsed.GetRequiredValue(_color)),
        };
    }

    /// <summary>An unknown option would be taken for a further file.</summary>
    private static void RefuseOptions(ArgumentResult files)
    {
        foreach (var token in files.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            files.AddError($"Unrecognized option '{token.Value}'.");
        }
    }

    private static Option<string> Choice(string name, string description, string first, string[] others)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => first };
        option.AcceptOnlyFromAmong([first, .. others]);
        return option;
    }
}
