using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Collects the lines of one <c>map</c> block.</summary>
internal sealed class MapRows(BindContext context)
{
    private readonly List<MapRow> _exact = [];
    private readonly List<MapRow> _wildcards = [];
    private readonly List<MapRegexRow> _regexes = [];
    private readonly HostTable<SourceSpan> _keys = new();
    private Template? _default;
    private bool _hostnames;
    private bool _volatile;

    public void Add(BoundEntry entry)
    {
        switch (entry.Words.Count)
        {
            case 1 when entry.Words[0] == "hostnames":
                _hostnames = true;
                break;
            case 1 when entry.Words[0] == "volatile":
                _volatile = true;
                break;
            case 2:
                AddRow(entry, entry.Words[0]);
                break;
            default:
                context.Invalid(entry, 0, "invalid number of the map parameters");
                break;
        }
    }

    public MapModel ToModel(Template source, string variable) =>
        new(
            source,
            variable,
            _default ?? Template.Literal(""),
            _exact.ToEquatableArray(),
            _wildcards.ToEquatableArray(),
            _regexes.ToEquatableArray())
        {
            Hostnames = _hostnames,
            Volatile = _volatile,
        };

    private void AddRow(BoundEntry entry, string key)
    {
        if (context.Template(entry.Words[1], entry.Places[1], entry.IncludedFrom) is not { } value)
        {
            return;
        }

        if (key == "default")
        {
            if (_default is not null)
            {
                context.Invalid(entry, 0, "duplicate default map parameter");
            }

            _default = value;
        }
        else if (key.StartsWith("~", StringComparison.Ordinal))
        {
            AddRegex(entry, key.Substring(1), value);
        }
        else
        {
            AddText(entry, AsciiText.ToLower(key.StartsWith("\\", StringComparison.Ordinal) ? key.Substring(1) : key), value);
        }
    }

    private void AddRegex(BoundEntry entry, string regex, Template value)
    {
        var ignoreCase = regex.StartsWith("*", StringComparison.Ordinal);
        var text = ignoreCase ? regex.Substring(1) : regex;
        if (context.Pattern(text, ignoreCase, entry.Places[0], entry.IncludedFrom) is { } pattern)
        {
            _regexes.Add(new MapRegexRow(pattern, value));
        }
    }

    private void AddText(BoundEntry entry, string key, Template value)
    {
        var kind = _hostnames ? HostPattern.KindOf(key) : ServerNameKind.Exact;
        if (_hostnames && !HostPattern.IsValid(key))
        {
            context.Invalid(entry, 0, $"invalid hostname or wildcard \"{key}\"");
        }
        else if (!_keys.TryAdd(new ServerNameModel(kind, key, null), entry.Places[0], out var first))
        {
            var diagnostic = Descriptors.InvalidValue(entry.Places[0], $"conflicting parameter \"{key}\"");
            context.Report(diagnostic.WithNote("it is written here before", first), entry.IncludedFrom);
        }
        else
        {
            (kind == ServerNameKind.Exact ? _exact : _wildcards).Add(new MapRow(key, value));
        }
    }
}
