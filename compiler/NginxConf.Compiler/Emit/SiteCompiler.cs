using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>The whole compiler: configuration files in, C# out.</summary>
public static class SiteCompiler
{
    /// <param name="mainFile">Absolute, <c>/</c>-separated path of the main configuration file.</param>
    /// <param name="files">Where it and the files that it includes are read from.</param>
    /// <param name="options">What the caller chooses.</param>
    public static CompileResult Compile(string mainFile, ISourceFiles files, CompileOptions options)
    {
        if (files.Read(mainFile) is not { } main)
        {
            return CompileResult.Empty with { Success = false };
        }

        var tree = SyntaxTree.Parse(main);
        return new CompileResult(default, tree.Diagnostics, EquatableArray.Create(mainFile), tree.Diagnostics.IsEmpty);
    }
}
