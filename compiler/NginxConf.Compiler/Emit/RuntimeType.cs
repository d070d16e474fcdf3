namespace NginxConf.Compiler.Emit;

/// <summary>A type that generated code names.</summary>
/// <param name="Namespace">Its namespace, which generated code imports.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Arity">Number of type parameters.</param>
internal sealed record RuntimeType(string Namespace, string Name, int Arity = 0)
{
    public RuntimeMember Member(string name) => new(this, name);

    public override string ToString() => Name;
}
