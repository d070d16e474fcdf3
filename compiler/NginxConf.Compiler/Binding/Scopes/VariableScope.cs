using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The variables that the configuration defines and uses. Names are lower-case, as nginx compares them.</summary>
internal sealed class VariableScope(BindContext context)
{
    private readonly SortedSet<string> _defined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _computed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VariableUse>> _uses = new(StringComparer.Ordinal);

    /// <summary>The names defined by <c>set</c>, <c>map</c> and named groups.</summary>
    public EquatableArray<string> Defined => _defined.ToEquatableArray();

    /// <summary>The variables used now stand in a directive that is not supported itself: they only have to exist.</summary>
    public bool IgnoresSupport { get; set; }

    /// <summary>Defines a variable; a built-in one that nginx does not allow to be redefined is an error.</summary>
    public void Define(string name, SourceSpan where, IncludeSite? includedFrom)
    {
        if (context.FindVariable(name) is { Changeable: false, IsPrefix: false })
        {
            context.Report(Descriptors.DuplicateVariable(where, name), includedFrom);
        }
        else
        {
            _defined.Add(name.ToLowerInvariant());
        }
    }

    /// <summary>A <c>map</c> or the like computes the variable where nothing is assigned to it.</summary>
    public void Compute(string name) => _computed.Add(name);

    /// <summary>A named group takes the place of a <c>map</c> that was read before: without a match there is no value.</summary>
    public void Capture(string name) => _computed.Remove(name.ToLowerInvariant());

    public bool IsComputed(string name) => _computed.Contains(name);

    /// <summary>Takes a variable as defined whose definition has a mistake: one message is enough.</summary>
    public void Assume(string name) => _defined.Add(name.ToLowerInvariant());

    public void Use(Template template, SourceSpan where, IncludeSite? includedFrom)
    {
        foreach (var name in template.Variables)
        {
            Use(name, where, includedFrom);
        }
    }

    public void Use(string name, SourceSpan where, IncludeSite? includedFrom)
    {
        name = name.ToLowerInvariant();
        if (!_uses.TryGetValue(name, out var uses))
        {
            uses = [];
            _uses.Add(name, uses);
        }

        uses.Add(new VariableUse(where, includedFrom, IgnoresSupport));
    }

    /// <summary>Checks every use against all definitions, which nginx allows to follow the use.</summary>
    public void Check()
    {
        foreach (var use in _uses.Where(use => !_defined.Contains(use.Key)))
        {
            if (context.FindVariable(use.Key) is not { } known)
            {
                // The built-in files are those of the newest nginx; an older one has older files.
                if (use.Value.Where(place => !BuiltInFiles.Has(place.Where.File)).ToList() is { Count: > 0 } unknown)
                {
                    Report(unknown, where => Descriptors.UnknownVariable(where, use.Key));
                }
            }
            else if (known.Support == SupportLevel.Unsupported && use.Value.Where(place => !place.IgnoresSupport).ToList() is { Count: > 0 } places)
            {
                Report(places, where => Descriptors.UnsupportedVariable(where, use.Key, known.Note));
            }
        }
    }

    /// <summary>One message per variable: the first use, the further ones as notes.</summary>
    private void Report(List<VariableUse> uses, Func<SourceSpan, Diagnostic> create)
    {
        var diagnostic = create(uses[0].Where);
        var lines = new HashSet<string>(StringComparer.Ordinal) { uses[0].Where.ToString() };
        var further = uses.Where(use => lines.Add(use.Where.ToString()))
            .Select(use => new DiagnosticNote("also used here", use.Where, ShowsCode: false));
        diagnostic = diagnostic with { Notes = diagnostic.Notes.Concat(further).ToEquatableArray() };
        context.ReportUnplaced(diagnostic, uses[0].IncludedFrom);
    }
}
