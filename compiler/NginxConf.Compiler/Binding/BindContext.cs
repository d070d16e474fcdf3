using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Binding;

/// <summary>What all parts of one binding share: the diagnostics, and the names that the configuration defines and uses.</summary>
internal sealed class BindContext
{
    /// <summary>The names in a pattern that could not be read.</summary>
    private static readonly Regex s_namedGroup = new(@"\(\?P?[<'](\w+)[>']", RegexOptions.CultureInvariant);

    /// <summary>Directives whose values nginx compiles when the <c>http</c> block is read.</summary>
    private static readonly HashSet<string> s_compiledLate = new(StringComparer.Ordinal)
    {
        "fastcgi_param", "grpc_set_header", "proxy_set_header", "scgi_param", "uwsgi_param",
    };

    private readonly ParityJudge? _parity;
    private readonly List<Action> _atHttpEnd = [];

    public BindContext(BindOptions options)
    {
        _parity = options.NginxParity ? new ParityJudge() : null;
        Variables = new VariableScope(this);
        Upstreams = new UpstreamScope(this);
        LogFormats = new LogFormatScope(this);
        Zones = new ZoneScope(this);
        Listeners = new ListenerScope(this);
    }

    public DiagnosticBag Diagnostics { get; } = new();

    public VariableScope Variables { get; }

    public UpstreamScope Upstreams { get; }

    public LogFormatScope LogFormats { get; }

    public ZoneScope Zones { get; }

    public ListenerScope Listeners { get; }

    /// <summary>Only what <c>nginx -t</c> says is asked for.</summary>
    public bool IsParity => _parity is not null;

    /// <summary>nginx has met its first error and reads no further.</summary>
    public bool HasStopped => _parity?.HasStopped == true;

    /// <summary>The token that is read last: nginx's messages name its line.</summary>
    public SourceSpan? Reading { get; set; }

    /// <summary>The files that <c>load_module</c> names.</summary>
    public List<string> LoadedModules { get; } = [];

    /// <summary>The rows of the directive table for a name, as far as the judging nginx knows them.</summary>
    public EquatableArray<DirectiveInfo> FindDirective(string name) =>
        IsParity ? NginxRelease.Debian12.Find(name, LoadedModules) : Catalog.Find(name);

    /// <summary>The built-in variable of a name, as far as the judging nginx knows it.</summary>
    public VariableInfo? FindVariable(string name) =>
        VariableCatalog.Find(name) is { } variable && (!IsParity || NginxRelease.Debian12.Knows(variable, LoadedModules)) ? variable : null;

    /// <summary>A variable that is nginx's own, although nginx lets the configuration define it anew.</summary>
    public bool IsOwnVariable(string name) => FindVariable(name) is { IsPrefix: false, Changeable: true, Support: SupportLevel.Compiled };

    /// <summary>Does what nginx does only when the <c>http</c> block is read.</summary>
    public void AtHttpEnd(Action check)
    {
        if (IsParity)
        {
            _atHttpEnd.Add(check);
        }
        else
        {
            check();
        }
    }

    public void CompleteHttp()
    {
        foreach (var check in _atHttpEnd)
        {
            check();
        }
    }

    /// <summary>Reports a diagnostic with the chain of includes through which its file was read.</summary>
    public void Report(Diagnostic diagnostic, IncludeSite? includedFrom) => ReportAt(Reading, diagnostic, includedFrom);

    /// <summary>Reports what nginx finds when everything is read and says without a line.</summary>
    public void ReportUnplaced(Diagnostic diagnostic, IncludeSite? includedFrom = null) => ReportAt(null, diagnostic, includedFrom);

    /// <summary>Reports a diagnostic whose message names another line than the one that is read.</summary>
    /// <param name="reading">The token whose line nginx names.</param>
    /// <param name="diagnostic">The diagnostic with its place here.</param>
    /// <param name="includedFrom">How the file of the place was included.</param>
    public void ReportAt(SourceSpan? reading, Diagnostic diagnostic, IncludeSite? includedFrom)
    {
        if (_parity is not null)
        {
            if (_parity.Judge(diagnostic, reading) is not { } judged)
            {
                return;
            }

            diagnostic = judged;
        }

        for (var site = includedFrom; site is not null; site = site.Outer)
        {
            diagnostic = diagnostic with
            {
                Notes = diagnostic.Notes.Append(new DiagnosticNote("included from", site.Where, ShowsCode: false)).ToEquatableArray(),
            };
        }

        Diagnostics.Add(diagnostic);
    }

    /// <summary>Reports that nginx refuses an argument, in nginx's words.</summary>
    public void Invalid(BoundDirective directive, int argument, string message) =>
        Mistake(directive, Descriptors.InvalidValue(directive.At(argument), message));

    /// <summary>Reports that nginx refuses a word of a line in a block such as <c>map</c>.</summary>
    public void Invalid(BoundEntry entry, int word, string message) =>
        Report(Descriptors.InvalidValue(entry.Places[word], message), entry.IncludedFrom);

    /// <summary>Reports a mistake in a directive's arguments unless the directive has one already.</summary>
    public void Mistake(BoundDirective directive, Diagnostic diagnostic)
    {
        if (directive.FirstMistake(diagnostic) is { } first)
        {
            Report(first, directive.IncludedFrom);
        }
    }

    public void Suspicious(BoundDirective directive, int argument, string message) =>
        Report(Descriptors.SuspiciousValue(directive.At(argument), message), directive.IncludedFrom);

    public void Unsupported(BoundDirective directive, int argument, string message) =>
        Report(Descriptors.UnsupportedValue(directive.At(argument), message), directive.IncludedFrom);

    public static Diagnostic ToDiagnostic(ValueError error, SourceSpan where) =>
        error.Kind == ValueErrorKind.Unsupported
            ? Descriptors.UnsupportedValue(where, error.Message)
            : Descriptors.InvalidValue(where, error.Message);

    /// <summary>Reads an argument as text with variables and notes the variables as used; null after a mistake.</summary>
    public Template? Template(BoundDirective directive, int argument) =>
        Template(directive, argument, directive.Words[argument]);

    /// <summary>Reads a part of an argument; nginx compiles the values of headers and parameters when <c>http</c> ends.</summary>
    public Template? Template(BoundDirective directive, int argument, string text)
    {
        var parsed = Templates.Template.Parse(text);
        if (parsed.Error is { } error)
        {
            InvalidTemplate(directive, argument, error);
        }

        var template = parsed.Value as Template;
        if (template is not null)
        {
            Variables.Use(template, directive.At(argument), directive.IncludedFrom);
        }

        return template;
    }

    public void InvalidTemplate(BoundDirective directive, int argument, ValueError error)
    {
        void Report() => Mistake(directive, ToDiagnostic(error, directive.At(argument)));
        if (argument == 1 && s_compiledLate.Contains(directive.Name))
        {
            AtHttpEnd(Report);
        }
        else
        {
            Report();
        }
    }

    public Template? Template(string text, SourceSpan where, IncludeSite? includedFrom)
    {
        var template = Take<Template>(Templates.Template.Parse(text), where, includedFrom);
        if (template is not null)
        {
            Variables.Use(template, where, includedFrom);
        }

        return template;
    }

    /// <summary>Reads a regex and defines the variables of its named groups; null after a mistake.</summary>
    public Pattern? Pattern(BoundDirective directive, int argument, string text, bool ignoreCase) =>
        Pattern(text, ignoreCase, directive.At(argument), directive.IncludedFrom);

    public Pattern? Pattern(string text, bool ignoreCase, SourceSpan where, IncludeSite? includedFrom)
    {
        var pattern = Take<Pattern>(Values.Patterns.Pattern.Parse(text, ignoreCase), where, includedFrom);
        if (pattern is null)
        {
            foreach (Match group in s_namedGroup.Matches(text))
            {
                Variables.Assume(group.Groups[1].Value);
            }

            return null;
        }

        foreach (var group in pattern.GroupNames)
        {
            Variables.Define(group.Name, where, includedFrom);
            Variables.Capture(group.Name);
            if (IsOwnVariable(group.Name))
            {
                Report(Descriptors.UnsupportedValue(where, $"\"${group.Name}\" is a variable of nginx: it cannot be the name of a group"), includedFrom);
            }
        }

        return pattern;
    }

    private TValue? Take<TValue>(ParsedValue parsed, SourceSpan where, IncludeSite? includedFrom) where TValue : Value
    {
        if (parsed.Error is { } error)
        {
            Report(ToDiagnostic(error, where), includedFrom);
        }

        return parsed.Value as TValue;
    }
}
