namespace NginxConf.Compiler.Model;

/// <summary>What an <c>allow</c> or <c>deny</c> rule compares.</summary>
public enum AccessRuleKind
{
    All,

    /// <summary>Clients on Unix-domain sockets.</summary>
    Unix,

    /// <summary>An IPv4 or IPv6 network.</summary>
    Network,
}
