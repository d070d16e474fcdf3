using System.Text;

namespace NginxConf.Compiler.Emit;

/// <summary>One generated file while it is written: collects the imports of the names that its code uses.</summary>
/// <param name="hintName">Path below the output folder.</param>
/// <param name="folder">Namespace below the site's, with dots; empty for the site's own.</param>
internal sealed class CodeFile(string hintName, string folder)
{
    public const string SiteNamespace = "NginxConf.Generated";

    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _pragmas = new(StringComparer.Ordinal);

    public CodeWriter Code { get; } = new();

    public string Namespace { get; } = folder.Length == 0 ? SiteNamespace : SiteNamespace + "." + folder;

    public void Import(string @namespace) => _imports.Add(@namespace);

    /// <summary>A type that may be null; compilers take generated files as written without such annotations.</summary>
    public string UseNullable(RuntimeType type)
    {
        _pragmas.Add("#nullable enable annotations");
        return Use(type) + "?";
    }

    /// <summary>Leaves out a warning about what the configuration asks for.</summary>
    public void Suppress(string warning) => _pragmas.Add("#pragma warning disable " + warning);

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
        foreach (var pragma in _pragmas)
        {
            text.Append(pragma).Append("\n\n");
        }

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
