using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>Finds a directive's row of the catalog and checks what can be told without its arguments' values.</summary>
internal sealed class DirectiveLookup(BindContext context)
{
    /// <summary>The catalog's row for a directive in its block; null after a mistake, which is reported.</summary>
    public DirectiveInfo? Find(DirectiveSyntax syntax, BoundBlock block, SourceSpan where, IncludeSite? includedFrom)
    {
        var name = syntax.Name.Value;
        var rows = context.FindDirective(name);
        if (rows.FirstOrDefault(row => (row.Contexts & block.Context) != 0) is not { } info)
        {
            context.Report(
                rows.IsEmpty
                    ? Descriptors.UnknownDirective(where, name, Catalog.Nearest(name, block.Context))
                    : Descriptors.NotAllowedHere(where, name),
                includedFrom);
            return null;
        }

        if (syntax.IsBroken)
        {
            return info.Block == BlockContent.None ? null : info;
        }

        var head = new SourceSpan(where.File, syntax.HeadSpan);
        if ((info.Block == BlockContent.None) != (syntax.Block is null))
        {
            context.Report(
                syntax.Block is null ? Descriptors.NoOpeningBrace(head, name) : Descriptors.NotTerminated(head, name),
                includedFrom);
            return null;
        }

        if (!info.Shape.Accepts(syntax.Arguments.Count))
        {
            context.Report(MissingSemicolon.Explain(Descriptors.ArgumentCount(head, name), where.File, syntax), includedFrom);
            return null;
        }

        return info;
    }
}
