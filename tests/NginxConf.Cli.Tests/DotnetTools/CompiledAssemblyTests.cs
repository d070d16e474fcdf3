using System.Reflection;
using NginxConf.Cli.DotnetTools;
using NginxConf.Compiler.Emit;

namespace NginxConf.Cli.Tests.DotnetTools;

public sealed class CompiledAssemblyTests
{
    private static readonly AssemblyCache s_noCache = new(null);

    [Fact]
    public async Task Compiles_against_the_frameworks_of_this_process()
    {
        var bytes = await CompiledAssembly.GetAsync(
        [
            new("Servers/A.g.cs", "namespace X; internal static class A { public static string Name(Microsoft.AspNetCore.Http.Features.IFeatureCollection features) => features.ToString(); }"),
            new("B.g.cs", "namespace X; public static class B { public static string Type => nameof(NginxConf.Runtime.Sites.SiteDefinition); }"),
        ], s_noCache);

        var type = Assembly.Load(bytes).GetType("X.B").ShouldNotBeNull();
        type.GetProperty("Type").ShouldNotBeNull().GetValue(null).ShouldBe("SiteDefinition");
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_reported_as_our_defect()
    {
        var problem = await Should.ThrowAsync<UserErrorException>(() => CompiledAssembly.GetAsync([new GeneratedFile("Bad.g.cs", "class {")], s_noCache));

        problem.Message.ShouldContain("defect of ngxc");
        problem.Message.ShouldContain("Bad.g.cs(1,7): error CS1001");
    }
}
