using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>limit_except</c></summary>
/// <param name="Methods">The methods that it does not limit, in upper case; <c>GET</c> includes HEAD.</param>
/// <param name="Location">The pseudo-location whose settings hold for all other methods.</param>
public sealed record LimitExceptModel(EquatableArray<string> Methods, LocationModel Location);
