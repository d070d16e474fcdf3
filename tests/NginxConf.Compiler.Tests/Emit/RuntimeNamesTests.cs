using System.Reflection;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Emit;
using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>Everything that generated code says about the runtime is there.</summary>
public sealed class RuntimeNamesTests
{
    private const BindingFlags AnyMember =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Assembly s_runtime = typeof(NginxConf.Runtime.Sites.SiteDefinition).Assembly;

    [Fact]
    public void Every_type_and_member_exists()
    {
        var values = typeof(RuntimeNames)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .ToArray();

        values.Length.ShouldBeGreaterThan(100);
        values.OfType<RuntimeType>().Where(type => Find(type) is null).ShouldBeEmpty();
        values.OfType<RuntimeMember>().Where(member => !Exists(member)).Select(Describe).ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_has_its_property() =>
        Tables()
            .SelectMany(table => table.Values)
            .SelectMany(settings => settings)
            .Select(setting => setting.Property)
            .Where(member => !Exists(member))
            .Select(Describe)
            .ShouldBeEmpty();

    [Fact]
    public void Every_directive_that_passes_through_has_a_setting()
    {
        Missing(SettingNames.Main, SettingTables.Main).ShouldBeEmpty();
        Missing(SettingNames.Server, SettingTables.Server).ShouldBeEmpty();
        Missing(SettingNames.Location, SettingTables.Location).ShouldBeEmpty();
        Missing(SettingNames.FastCgi, SettingTables.FastCgi).ShouldBeEmpty();
        Missing(SettingNames.Upstream, SettingTables.Upstream).ShouldBeEmpty();
        Missing(SettingNames.Tls, SettingTables.Tls).ShouldBeEmpty();
    }

    [Fact]
    public void Every_compiled_variable_has_its_member() =>
        VariableCatalog.All
            .Where(variable => variable.Support == SupportLevel.Compiled)
            .Select(variable => IsFamilyMember(variable) ? null
                : variable.IsPrefix ? VariableNames.Family(variable.Name)
                : VariableNames.Property(variable.Name))
            .OfType<RuntimeMember>()
            .Where(member => !Exists(member))
            .Select(Describe)
            .ShouldBeEmpty();

    private static bool IsFamilyMember(VariableInfo variable) =>
        !variable.IsPrefix
        && VariableCatalog.All.Any(family => family.IsPrefix && variable.Name.StartsWith(family.Name, StringComparison.Ordinal));

    private static IEnumerable<IReadOnlyDictionary<string, Setting[]>> Tables() =>
    [
        SettingTables.Main, SettingTables.Server, SettingTables.Location, SettingTables.FastCgi, SettingTables.Upstream,
        SettingTables.Tls,
    ];

    private static IEnumerable<string> Missing(IEnumerable<string> names, IReadOnlyDictionary<string, Setting[]> table) =>
        names.Where(name => !table.ContainsKey(name));

    private static Type? Find(RuntimeType type) =>
        s_runtime.GetType($"{type.Namespace}.{type.Name}{(type.Arity > 0 ? "`" + type.Arity : "")}") is { IsPublic: true } found ? found : null;

    private static bool Exists(RuntimeMember member) =>
        Find(member.Type) is { } type && type.GetMember(member.Name, AnyMember).Any(IsVisible);

    // Visible to a derived class of another assembly.
    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    private static string Describe(RuntimeMember member) => $"{member.Type.Namespace}.{member.Type.Name}.{member.Name}";
}
