namespace NginxConf.Compiler.Lowering;

/// <summary>Paths as generated code shows them: below the main file's folder without that folder, so that a build does not depend on it.</summary>
internal static class DisplayPath
{
    public static string Of(string path, string mainFile)
    {
        var folder = mainFile.Substring(0, mainFile.LastIndexOf('/') + 1);
        return folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
    }
}
