using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Lowering;

/// <summary><c>fastcgi_pass</c> with everything in force for it.</summary>
internal sealed record FastCgiPlan : PassPlan
{
    public Pattern? SplitPathInfo { get; init; }

    public EquatableArray<FastCgiParameterPlan> Parameters { get; init; }
}

/// <summary><c>fastcgi_param</c></summary>
internal sealed record FastCgiParameterPlan(string Name, ValuePlan Value, bool IfNotEmpty, string Directive);
