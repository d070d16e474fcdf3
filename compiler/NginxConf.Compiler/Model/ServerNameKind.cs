namespace NginxConf.Compiler.Model;

/// <summary>The forms of a <c>server_name</c>, in the order nginx tries them.</summary>
public enum ServerNameKind
{
    Exact,

    /// <summary><c>$hostname</c>: the machine's name, known at start.</summary>
    MachineName,

    /// <summary><c>*.example.com</c>: any name that ends so.</summary>
    LeadingWildcard,

    /// <summary><c>.example.com</c>: the name itself and all below.</summary>
    DomainAndBelow,

    /// <summary><c>www.example.*</c></summary>
    TrailingWildcard,

    /// <summary><c>~regex</c></summary>
    Regex,
}
