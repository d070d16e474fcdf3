namespace NginxConf.Compiler.Model;

/// <summary>The <c>events</c> block.</summary>
public sealed record EventsModel : BlockModel
{
    public override BlockKind Kind => BlockKind.Events;
}
