using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>Collects diagnostics along the stages and hands them out once each, sorted by place.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _known = [];

    public bool HasErrors { get; private set; }

    /// <summary>
    /// Adds a diagnostic unless the same one is there already: a file may be included more than once, and the chain of
    /// includes makes no difference.
    /// </summary>
    public void Add(Diagnostic diagnostic)
    {
        if (_known.Add(diagnostic with { Notes = diagnostic.Notes.Where(note => note.ShowsCode).ToEquatableArray() }))
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.IsError;
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All diagnostics by file (in the order of <paramref name="files"/>, the reading order), then by offset.</summary>
    public EquatableArray<Diagnostic> ToSorted(IReadOnlyList<SourceText> files)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!order.ContainsKey(file.Path))
            {
                order.Add(file.Path, order.Count);
            }
        }

        return _items
            .OrderBy(d => d.Where is null ? -1 : order.TryGetValue(d.Where.File.Path, out var rank) ? rank : int.MaxValue)
            .ThenBy(d => d.Where?.Span.Start ?? 0)
            .ToEquatableArray();
    }
}
