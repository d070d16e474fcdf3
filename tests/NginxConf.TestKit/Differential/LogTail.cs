using System.Text;
using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Differential;

/// <summary>The lines that a server adds to one of its logs.</summary>
internal sealed class LogTail(ComparedLog log, string prefix)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private readonly string _path = Path.Combine(prefix, log.File);
    private int _taken;

    public ComparedLog Log => log;

    /// <summary>Waits for so many new lines, not forever: a log may be written after the client has its answer, and in blocks.</summary>
    public async Task<string[]> TakeAsync(int wanted)
    {
        string[] lines = [];
        await Waiting.TryUntilAsync(
            () => (lines = [.. ReadLines().Where(log.Counts).Skip(_taken)]).Length >= wanted, s_patience).ConfigureAwait(false);
        _taken += lines.Length;
        return lines;
    }

    /// <summary>Waits until so many lines of the whole log contain a text.</summary>
    public Task WaitForAsync(string mark, int count) => Waiting.TryUntilAsync(
        () => ReadLines().Count(line => line.Contains(mark, StringComparison.Ordinal)) >= count, s_patience);

    private string[] ReadLines()
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd().Split('\n')[..^1];
    }
}
