using System.Globalization;
using NginxConf.TestKit.Processes;

namespace NginxConf.Benchmarks;

/// <summary>A server's process and its workers, as /proc shows them.</summary>
internal sealed class ProcessTree(int root)
{
    private const double TicksPerSecond = 100;

    /// <summary>User and system time of all of them.</summary>
    public double CpuSeconds => Members().Sum(id => Fields(id) is { } fields
        ? (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond
        : 0);

    /// <summary>Keeps them on one core, so that the client has the others.</summary>
    public async Task PinAsync(int core)
    {
        foreach (var id in Members())
        {
            await ChildProcess.RunAsync(
                RequiredProgram.Find("taskset", "util-linux"),
                ["-apc", core.ToString(CultureInfo.InvariantCulture), id.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private List<int> Members() =>
    [
        root,
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && Fields(id) is { } fields && fields[1] == root.ToString(CultureInfo.InvariantCulture)),
    ];

    // The fields after the name in parentheses: state, parent, ... (proc(5)); null where the process has ended.
    private static string[]? Fields(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
