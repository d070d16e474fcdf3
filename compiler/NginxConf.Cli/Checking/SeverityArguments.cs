using System.CommandLine;
using NginxConf.Compiler.Reporting;
using NginxConf.Compiler.Text;

namespace NginxConf.Cli.Checking;

/// <summary>The option <c>--severity ID=error|warning|info|off</c> of all commands that report.</summary>
internal static class SeverityArguments
{
    private const string Name = "--severity";

    public static Option<string[]> Option() => new(Name)
    {
        Description = "ID=error|warning|info|off: report a diagnostic as that, or not at all. Repeatable.",
    };

    /// <exception cref="UserErrorException">A value has no meaning.</exception>
    public static DiagnosticRules Read(IEnumerable<string>? values) => new()
    {
        Severities = (values ?? []).Select(Read).ToEquatableArray(),
    };

    /// <summary>Takes the option out of a command line that is otherwise nginx's.</summary>
    /// <exception cref="UserErrorException">A value is missing or has no meaning.</exception>
    public static (DiagnosticRules Rules, IReadOnlyList<string> Others) Extract(IReadOnlyList<string> arguments)
    {
        var values = new List<string>();
        var others = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == Name)
            {
                values.Add(++i < arguments.Count ? arguments[i] : throw new UserErrorException($"{Name} needs ID=error|warning|info|off"));
            }
            else if (arguments[i].StartsWith(Name + "=", StringComparison.Ordinal))
            {
                values.Add(arguments[i][(Name.Length + 1)..]);
            }
            else
            {
                others.Add(arguments[i]);
            }
        }

        return (Read(values), others);
    }

    private static SeverityRule Read(string value) =>
        SeverityRule.TryParse(value, out var rule, out var problem) ? rule : throw new UserErrorException($"{Name}: {problem}");
}
