using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Model;

/// <summary>One name of a server.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Name">The name as written, lower-case unless a regex.</param>
/// <param name="Regex">The translated regex of a <c>~</c> name.</param>
public sealed record ServerNameModel(ServerNameKind Kind, string Name, Pattern? Regex)
{
    /// <summary>The word that stands for the machine's name.</summary>
    public const string MachineName = "$hostname";

    /// <summary>What is compared: the name without its wildcard part and dot (<c>example.com</c> of <c>*.example.com</c>).</summary>
    public string Key => Kind switch
    {
        ServerNameKind.LeadingWildcard => Name.Substring(2),
        ServerNameKind.DomainAndBelow => Name.Substring(1),
        ServerNameKind.TrailingWildcard => Name.Substring(0, Name.Length - 2),
        _ => Name,
    };

    /// <summary>The place of the name; null for the empty name of a server without names.</summary>
    public SourceSpan? Where { get; init; }
}
