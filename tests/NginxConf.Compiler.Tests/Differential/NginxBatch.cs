using System.Diagnostics;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>Runs <c>nginx -t</c> on thousands of files: two shells, because starting a process from here costs more than nginx does.</summary>
internal static class NginxBatch
{
    private const int Shells = 2;

    private const string Script =
        """
        i=$2
        while [ $i -lt $3 ]; do
            "$1" -t -p . -c $i.conf -e stderr -g 'pid pid;' > $i.out 2>&1 && : > $i.out
            i=$((i+1))
        done
        """;

    /// <summary>nginx's verdicts on the texts; the files that they include lie in the directory already.</summary>
    public static async Task<IReadOnlyList<Verdict>> RunAsync(TestDirectory directory, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            directory.Write($"{i}.conf", texts[i]);
        }

        var share = (texts.Count + Shells - 1) / Shells;
        await Task.WhenAll(Enumerable.Range(0, Shells).Select(shell => ShellAsync(
            directory, shell * share, Math.Min(texts.Count, (shell + 1) * share))));
        return Enumerable.Range(0, texts.Count).Select(i => Verdict.OfNginx(File.ReadAllText(directory[$"{i}.out"]))).ToList();
    }

    private static async Task ShellAsync(TestDirectory directory, int first, int end)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", RequiredProgram.Find("nginx", "nginx"), $"{first}", $"{end}"])
        {
            WorkingDirectory = directory.FullPath,
        };
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync();
    }
}
