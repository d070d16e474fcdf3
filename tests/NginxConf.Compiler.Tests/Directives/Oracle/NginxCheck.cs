using System.Diagnostics;
using System.Text.RegularExpressions;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Directives.Oracle;

/// <summary>Asks the real nginx, by <c>nginx -t</c>, what is wrong with configurations.</summary>
internal static partial class NginxCheck
{
    /// <summary>Paths that nginx would make in Debian's system directories.</summary>
    private const string TempPaths =
        "client_body_temp_path t1; fastcgi_temp_path t2; proxy_temp_path t3; scgi_temp_path t4; uwsgi_temp_path t5;";

    /// <summary>One shell runs all the tests: starting it costs more than nginx does.</summary>
    private const string Script =
        "for i in $(seq 1 $2); do $1 -t -p . -c $i.conf -e stderr -g 'pid pid;' > $i.out 2>&1 && : > $i.out; done";

    public static string InHttp(string directives) => $"events {{}} http {{ {directives} }}";

    public static string InUpstream(string directives) => InHttp($"{TempPaths} upstream u {{ server 127.0.0.1; {directives} }}");

    public static string InServer(string directives) => InHttp($"{TempPaths} server {{ listen 127.0.0.1:1; {directives} }}");

    public static string InLocation(string directives) => InServer($"location / {{ {directives} }}");

    /// <summary>nginx's message for each configuration without level, process and place; null where the test is successful.</summary>
    public static string?[] Errors(IEnumerable<string> configs)
    {
        using var directory = new TestDirectory();
        var paths = configs.Select((config, i) => directory.Write($"{i + 1}.conf", config)).ToArray();
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", RequiredProgram.Find("nginx", "nginx"), $"{paths.Length}"])
        {
            WorkingDirectory = directory.FullPath,
        };
        using var shell = Process.Start(start)!;
        shell.WaitForExit();
        return paths.Select(path => File.ReadAllText(Path.ChangeExtension(path, "out"))).Select(FirstMessage).ToArray();
    }

    public static string? Error(string config) => Errors([config])[0];

    /// <summary>The error, or the warning where nginx refuses a value with nothing more than that.</summary>
    private static string? FirstMessage(string output)
    {
        var messages = Message().Matches(output);
        var error = messages.FirstOrDefault(m => m.Groups["level"].Value == "emerg") ?? messages.FirstOrDefault();
        return error?.Groups["text"].Value;
    }

    [GeneratedRegex(@"\[(?<level>emerg|warn)\] (\d+#\d+: )?(?<text>.*?)( in \S+:\d+)?\n", RegexOptions.Singleline)]
    private static partial Regex Message();
}
