namespace NginxConf.Compiler.Emit;

/// <summary>A member that generated code uses, overrides or sets.</summary>
internal sealed record RuntimeMember(RuntimeType Type, string Name)
{
    public override string ToString() => Name;
}
