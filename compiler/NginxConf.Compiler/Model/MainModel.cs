namespace NginxConf.Compiler.Model;

/// <summary>The outermost block: <c>user</c>, <c>pid</c>, <c>error_log</c>, ...</summary>
public sealed record MainModel : BlockModel
{
    public override BlockKind Kind => BlockKind.Main;
}
