namespace NginxConf.Compiler.Lowering;

/// <summary>Paths as generated code shows them: below a given folder without that folder, so that a build does not depend on it.</summary>
internal static class DisplayPath
{
    public static string Of(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
}
