namespace NginxConf.Runtime.Hosting;

/// <summary>nginx's own command line, read by nginx's rules: <c>-tq</c>, <c>-cFILE</c>, <c>-c FILE</c>.</summary>
public sealed record NginxCommandLine
{
    private static readonly string[] s_signals = ["stop", "quit", "reopen", "reload"];

    private bool _takesFile;

    /// <summary><c>-c</c>: the main configuration file.</summary>
    public string? ConfigurationFile { get; private set; }

    /// <summary><c>-p</c>: where relative paths start.</summary>
    public string? Prefix { get; private set; }

    /// <summary><c>-g</c>: directives of the main context.</summary>
    public string? Directives { get; private set; }

    /// <summary><c>-e</c>: the error log until the configuration's own is open; <c>stderr</c> is standard error.</summary>
    public string? ErrorLog { get; private set; }

    /// <summary><c>-t</c>, <c>-T</c>: test the configuration and exit.</summary>
    public bool Test { get; private set; }

    /// <summary><c>-T</c>: and print it.</summary>
    public bool Dump { get; private set; }

    /// <summary><c>-q</c>: no messages below an error while testing.</summary>
    public bool Quiet { get; private set; }

    /// <summary><c>-v</c>, <c>-V</c>, <c>-h</c>.</summary>
    public bool ShowVersion { get; private set; }

    /// <summary><c>-V</c>.</summary>
    public bool ShowConfigure { get; private set; }

    /// <summary><c>-h</c>, <c>-?</c>.</summary>
    public bool ShowHelp { get; private set; }

    /// <summary><c>-s</c>: <c>stop</c>, <c>quit</c>, <c>reopen</c> or <c>reload</c>, for the process that the pid file names.</summary>
    public string? Signal { get; private set; }

    /// <summary>What is wrong with the command line, in nginx's words (without its <c>nginx: </c>); else null.</summary>
    public string? Error { get; private set; }

    /// <summary>Reads arguments up to the first mistake.</summary>
    /// <param name="arguments">Without the program's name.</param>
    /// <param name="takesFile">
    /// An argument that is no option names the configuration file, relative to the working directory (<c>ngxc run FILE</c>);
    /// nginx knows no such argument.
    /// </param>
    public static NginxCommandLine Parse(IReadOnlyList<string> arguments, bool takesFile = false)
    {
        var line = new NginxCommandLine { _takesFile = takesFile };
        for (var i = 0; i < arguments.Count && line.Error is null; i++)
        {
            line.ReadArgument(arguments, ref i);
        }

        return line;
    }

    private void ReadArgument(IReadOnlyList<string> arguments, ref int index)
    {
        var argument = arguments[index];
        if (_takesFile && !argument.StartsWith('-') && ConfigurationFile is null)
        {
            ConfigurationFile = Path.GetFullPath(argument);
            return;
        }

        if (!argument.StartsWith('-'))
        {
            Error = $"invalid option: \"{argument}\"";
            return;
        }

        for (var i = 1; i < argument.Length && Error is null; i++)
        {
            var option = argument[i];
            if (!"pecgs".Contains(option))
            {
                ReadFlag(option);
                continue;
            }

            // The value is the rest of the argument, or else the next one.
            var value = i + 1 < argument.Length ? argument[(i + 1)..]
                : index + 1 < arguments.Count ? arguments[++index]
                : null;
            ReadValue(option, value);
            return;
        }
    }

    private void ReadFlag(char option)
    {
        switch (option)
        {
            case '?' or 'h':
                ShowVersion = ShowHelp = true;
                break;
            case 'v':
                ShowVersion = true;
                break;
            case 'V':
                ShowVersion = ShowConfigure = true;
                break;
            case 't':
                Test = true;
                break;
            case 'T':
                Test = Dump = true;
                break;
            case 'q':
                Quiet = true;
                break;
            default:
                Error = $"invalid option: \"{option}\"";
                break;
        }
    }

    private void ReadValue(char option, string? value)
    {
        if (value is null)
        {
            var what = option switch { 'p' => "directory name", 'e' or 'c' => "file name", _ => "parameter" };
            Error = $"option \"-{option}\" requires {what}";
            return;
        }

        switch (option)
        {
            case 'p':
                Prefix = value;
                break;
            case 'e':
                ErrorLog = value;
                break;
            case 'c':
                ConfigurationFile = value;
                break;
            case 'g':
                Directives = value;
                break;
            default:
                Signal = value;
                Error = s_signals.Contains(value) ? null : $"invalid option: \"-s {value}\"";
                break;
        }
    }
}
