using System.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>One generated file while it is written: collects the imports of the names that its code uses.</summary>
/// <param name="hintName">Path below the output folder.</param>
/// <param name="folder">Namespace below the site's, with dots; empty for the site's own.</param>
internal sealed class CodeFile(string hintName, string folder)
{
    public const string SiteNamespace = "NginxConf.Generated";

    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    public CodeWriter Code { get; } = new();

    public string Namespace { get; } = folder.Length == 0 ? SiteNamespace : SiteNamespace + "." + folder;

    public void Import(string @namespace) => _imports.Add(@namespace);

    /// <summary>The simple name of a type, imported.</summary>
    public string Use(RuntimeType type)
    {
        Import(type.Namespace);
        return type.Name;
    }

    /// <summary><c>Type.Member</c>, imported.</summary>
    public string Use(RuntimeMember member) => Use(member.Type) + "." + member.Name;

    /// <summary>The simple name of an extension method, imported.</summary>
    public string UseExtension(RuntimeMember member)
    {
        Import(member.Type.Namespace);
        return member.Name;
    }

    public GeneratedFile ToGeneratedFile()
    {
        var text = new StringBuilder();
        text.Append("namespace ").Append(Namespace).Append(";\n\n");
        var imports = _imports
            .Where(name => name != Namespace)
            .OrderBy(name => IsSystem(name) ? 0 : 1)
            .ThenBy(name => name, StringComparer.Ordinal)
            .ToArray();
        foreach (var import in imports)
        {
            text.Append("using ").Append(import).Append(";\n");
        }

        if (imports.Length > 0)
        {
            text.Append('\n');
        }

        return new GeneratedFile(hintName, text.Append(Code).ToString());
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
