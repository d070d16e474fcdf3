using System.Reflection;
using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Tests.Lowering;

/// <summary>A directive that the table calls compiled is looked at by lowering.</summary>
public sealed class CoverageTests
{
    /// <summary>Blocks, and what binding itself acts upon.</summary>
    private static readonly string[] s_structure = ["add_header_inherit", "add_trailer_inherit", "events", "http", "include", "location", "upstream"];

    [Fact]
    public void Every_compiled_directive_is_lowered()
    {
        var single = typeof(DirectiveNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var known = SettingNames.Main
            .Concat(SettingNames.Server)
            .Concat(SettingNames.Location)
            .Concat(SettingNames.FastCgi)
            .Concat(SettingNames.Proxy)
            .Concat(SettingNames.ProxyTls)
            .Concat(SettingNames.Upstream)
            .Concat(SettingNames.Tls)
            .Concat(single)
            .Concat(s_structure)
            .ToHashSet(StringComparer.Ordinal);

        Catalog.All
            .Where(directive => directive.Support == SupportLevel.Compiled && !DetailReaders.Has(directive.Name))
            .Select(directive => directive.Name)
            .Where(name => !known.Contains(name))
            .ShouldBeEmpty();
    }
}
