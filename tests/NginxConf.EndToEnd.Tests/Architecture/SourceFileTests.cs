using NginxConf.TestKit;

namespace NginxConf.EndToEnd.Tests.Architecture;

public sealed class SourceFileTests
{
    private const int MaximumLines = 500;

    private static readonly string[] s_roots = ["compiler", "generators", "runtime", "tests", "samples"];

    /// <summary>Nobody reads a file that needs a map. Tables are the exception, and lie in folders of that name.</summary>
    [Fact]
    public void No_file_is_long()
    {
        var separators = new[] { "/bin/", "/obj/", "/Tables/", ".verified." };
        var tooLong = s_roots
            .SelectMany(root => Directory.EnumerateFiles(Path.Combine(Repository.Root, root), "*.cs", SearchOption.AllDirectories))
            .Where(path => !separators.Any(part => path.Contains(part, StringComparison.Ordinal)))
            .Where(path => File.ReadLines(path).Count() > MaximumLines);

        string.Join('\n', tooLong).ShouldBeEmpty();
    }
}
