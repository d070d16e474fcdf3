namespace NginxConf.TestKit;

/// <summary>Where the clone lies that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file that the build of a project wrote, in the configuration of the tests (Debug or Release).</summary>
    public static string BuiltFile(string project, string name, string framework = "net10.0")
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var path = Path.Combine(Root, project, "bin", configuration, framework, name);
        return File.Exists(path) ? path : throw new TestKitException($"{path} is not built: dotnet build {project}");
    }

    private static string FindRoot()
    {
        for (var directory = AppContext.BaseDirectory; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (File.Exists(Path.Combine(directory, "NginxConf.Compiler.sln")))
            {
                return directory;
            }
        }

        throw new TestKitException($"No directory above {AppContext.BaseDirectory} holds the solution.");
    }
}
