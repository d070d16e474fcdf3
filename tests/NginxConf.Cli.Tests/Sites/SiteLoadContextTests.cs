using System.Runtime.CompilerServices;
using NginxConf.Cli.DotnetTools;
using NginxConf.Cli.Sites;

namespace NginxConf.Cli.Tests.Sites;

public sealed class SiteLoadContextTests
{
    private const string Site = """
        namespace NginxConf.Generated;

        internal sealed class Site : NginxConf.Runtime.Sites.SiteDefinition
        {
            public override string ConfigurationFile => "a.conf";
            public override NginxConf.Runtime.Sites.MainSettings Main { get; } = new();
            public override System.Collections.Generic.IReadOnlyList<NginxConf.Runtime.Sites.Listener> Listeners => [];
            public override NginxConf.Runtime.Requests.Request CreateRequest() => throw new System.InvalidOperationException();
        }
        """;

    [Fact]
    public async Task A_configuration_that_nothing_uses_any_more_is_unloaded()
    {
        var assembly = await CompiledAssembly.GetAsync([new("Site.g.cs", Site)], new AssemblyCache(null));

        var site = Load(assembly);
        for (var i = 0; i < 10 && site.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        site.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Load(byte[] assembly)
    {
        var site = SiteLoadContext.Load(assembly);
        site.ConfigurationFile.ShouldBe("a.conf");
        return new WeakReference(site.GetType().Assembly);
    }
}
