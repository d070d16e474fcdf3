namespace NginxConf.Compiler.Emit;

/// <summary>The entry point of a site binary.</summary>
internal static class ProgramEmitter
{
    public static GeneratedFile Emit()
    {
        var file = new CodeFile("Program.g.cs", string.Empty);
        file.Import("System.Threading.Tasks");
        new Summary("Entry point of the site's program.").Write(file.Code);
        file.Code.Open("internal static class Program");
        file.Code.Line($"private static Task<int> Main(string[] arguments) => {file.Use(RuntimeNames.RunAsync)}(new Site(), arguments);");
        file.Code.Close();
        return file.ToGeneratedFile();
    }
}
