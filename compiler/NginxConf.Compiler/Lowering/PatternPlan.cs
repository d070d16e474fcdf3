using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Lowering;

/// <summary>A regular expression where it is used: the pattern and the variables that its named groups set.</summary>
internal sealed record PatternPlan(Pattern Pattern, EquatableArray<NamedCapture> Captures);

/// <summary>A named group: <paramref name="Member"/> of the site's request class takes group <paramref name="Group"/>.</summary>
internal sealed record NamedCapture(string Member, int Group);
