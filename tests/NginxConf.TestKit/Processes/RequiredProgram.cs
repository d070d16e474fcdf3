namespace NginxConf.TestKit.Processes;

/// <summary>A program of the machine that tests talk to. Where it is missing the test fails and says how to install it.</summary>
public static class RequiredProgram
{
    private static readonly string[] s_directories = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/sbin", "/bin"];

    public static string Find(string name, string package) =>
        s_directories.Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
        ?? throw new TestKitException($"This test needs the program {name}, which is not installed: sudo apt-get install -y {package}");

    public static string FindDirectory(string path, string package) => Directory.Exists(path)
        ? path
        : throw new TestKitException($"This test needs {path}, which is not installed: sudo apt-get install -y {package}");
}
