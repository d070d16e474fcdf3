using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Access;

/// <summary><c>allow</c> and <c>deny</c> in file order; the first rule that contains the client's address decides.</summary>
public sealed class AccessRules
{
    private readonly AccessRule[] _rules;
    private readonly bool _hasInetRules;

    /// <param name="rules">Each <c>+</c> (allow) or <c>-</c> (deny), then <c>all</c>, <c>unix:</c>, an address or a CIDR block.</param>
    public AccessRules(params string[] rules)
    {
        Rules = rules;
        _rules = Array.ConvertAll(rules, AccessRule.Parse);
        _hasInetRules = Array.Exists(_rules, rule => rule.IsInet || rule.IsAll);
    }

    public IReadOnlyList<string> Rules { get; }

    /// <summary><see cref="Outcome.Granted"/>, 403, or <see cref="Outcome.Continue"/> where no rule is about the client.</summary>
    public Outcome Check(Request request)
    {
        var address = request.Remote.Binary.Span;
        if (_hasInetRules)
        {
            // An IPv4 client on an IPv6 socket is judged by the IPv4 rules where there are any.
            address = AddressBlock.Unmap(address);
        }

        foreach (var rule in _rules)
        {
            if (rule.Contains(address))
            {
                return rule.Allows ? Outcome.Granted : Outcome.Status(403);
            }
        }

        return Outcome.Continue;
    }
}
