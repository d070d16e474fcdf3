using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NginxConf.Compiler.Text;
using NginxConf.TestKit;

namespace NginxConf.EndToEnd.Tests.Architecture;

/// <summary>Who may use whom: projects, and the stages of the compiler.</summary>
public sealed class DirectionTests
{
    private const string CompilerNamespace = "NginxConf.Compiler.";

    // A stage uses only stages before it; those of one line may use each other.
    private static readonly string[][] s_stages =
    [
        ["Text"],
        ["Sources"],
        ["Syntax"],
        ["Formatting"],
        ["Reporting"],
        ["Directives", "Values", "Templates"],
        ["Model"],
        ["Binding"],
        ["Lowering"],
        ["Analysis", "Emit"],
    ];

    [Fact]
    public void Stages_of_the_compiler_look_back_only()
    {
        var wrong = typeof(SourceText).Assembly.GetTypes()
            .Where(type => StageOf(type) is not (null or "Diagnostics"))
            .SelectMany(type => IlReferences.Of(type).Select(used => (From: type, To: used)))
            .Where(use => use.To.Assembly == use.From.Assembly && !MayUse(StageOf(use.From), StageOf(use.To)))
            .Select(use => $"{Outermost(use.From)} uses {Outermost(use.To)}")
            .Distinct().Order(StringComparer.Ordinal);

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_compiler_is_a_stage()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "compiler/NginxConf.Compiler")).Select(path => Path.GetFileName(path));

        folders.Except(s_stages.SelectMany(stages => stages)).Except(["Diagnostics", "Polyfills", "bin", "obj"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("compiler/NginxConf.Compiler", "netstandard2.0", "NginxConf.Compiler")]
    [InlineData("compiler/NginxConf.Cli", "net10.0", "ngxc", "NginxConf.Compiler", "NginxConf.Runtime")]
    [InlineData("generators/NginxConf.Generators", "netstandard2.0", "NginxConf.Generators", "NginxConf.Compiler")]
    [InlineData("runtime/NginxConf.Runtime", "net10.0", "NginxConf.Runtime")]
    public void Projects_use_only_what_the_design_says(string project, string framework, string name, params string[] allowed)
    {
        using var file = new PEReader(File.OpenRead(Repository.BuiltFile(project, name + ".dll", framework)));
        var metadata = file.GetMetadataReader();

        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(reference => reference.StartsWith("NginxConf.", StringComparison.Ordinal))
            .Except(allowed).ShouldBeEmpty();
    }

    // Formatting is an end, not a step on the way to the model.
    private static bool MayUse(string? from, string? to) =>
        from is null || to is null or "Diagnostics" || from == to || (to != "Formatting" && LineOf(to) <= LineOf(from));

    private static int LineOf(string stage) => Array.FindIndex(s_stages, stages => stages.Contains(stage));

    private static string? StageOf(Type type) => type.Namespace?.StartsWith(CompilerNamespace, StringComparison.Ordinal) == true
        ? type.Namespace[CompilerNamespace.Length..].Split('.')[0]
        : null;

    // Closures and iterators are named by the type that a person wrote.
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
