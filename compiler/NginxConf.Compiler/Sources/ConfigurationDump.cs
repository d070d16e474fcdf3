using System.Text.RegularExpressions;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Sources;

/// <summary>
/// What <c>nginx -T</c> prints: all files of a configuration behind each other, each below a line
/// <c># configuration file /path:</c>, the main file first.
/// </summary>
public sealed class ConfigurationDump : ISourceFiles
{
    /// <summary>nginx's own words (<c>nginx: the configuration file ... syntax is ok</c>) may stand before the first file.</summary>
    private static readonly Regex s_start = new(@"\A(?:nginx: [^\n]*\n|[ \t\r]*\n)*# configuration file /[^\n]*:\r?\n", RegexOptions.CultureInvariant);

    private static readonly Regex s_marker = new(@"^# configuration file (/[^\n]*?):\r?\n", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private readonly SourceText _dump;
    private readonly InMemorySourceFiles _files;
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);

    private ConfigurationDump(SourceText dump)
    {
        _dump = dump;
        var markers = s_marker.Matches(dump.Text).Cast<Match>().ToList();
        var files = new List<SourceText>();
        for (var i = 0; i < markers.Count; i++)
        {
            var path = markers[i].Groups[1].Value;
            var start = markers[i].Index + markers[i].Length;
            var end = i + 1 < markers.Count ? markers[i + 1].Index : dump.Text.Length;
            if (!_starts.ContainsKey(path))
            {
                _starts.Add(path, start);
                files.Add(new SourceText(path, Content(start, end)));
            }
        }

        _files = new InMemorySourceFiles(files);
        MainFile = files[0];
    }

    public SourceText MainFile { get; }

    /// <summary>The files of a dump; null for a text that is none.</summary>
    public static ConfigurationDump? Read(SourceText text) => s_start.IsMatch(text.Text) ? new ConfigurationDump(text) : null;

    public SourceText? Read(string path) => _files.Read(path);

    public IReadOnlyList<string> Glob(string pattern) => _files.Glob(pattern);

    /// <summary>The place in the dump of a place in one of its files; null for a place in another file.</summary>
    public SourceSpan? Locate(SourceSpan where) => _starts.TryGetValue(where.File.Path, out var start)
        ? new SourceSpan(_dump, new TextSpan(start + where.Span.Start, where.Span.Length))
        : null;

    /// <summary>nginx prints a line feed behind each file.</summary>
    private string Content(int start, int end) =>
        _dump.Text.Substring(start, end > start && _dump.Text[end - 1] == '\n' ? end - start - 1 : end - start);
}
