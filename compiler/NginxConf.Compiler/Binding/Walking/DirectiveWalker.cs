using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// Walks the syntax trees in nginx's reading order, follows includes, and checks each directive against the catalog in
/// nginx's order: name, context, terminator, number of arguments, repetition, values.
/// </summary>
internal sealed class DirectiveWalker(FileReader reader, BindContext context)
{
    /// <summary>nginx has no limit but its stack; real configurations stay below ten.</summary>
    private const int MaxDepth = 100;

    private readonly DirectiveLookup _lookup = new(context);
    private readonly IncludeWalker _includes = new(reader, context);

    public void Walk(SyntaxTree tree, BoundBlock block, IncludeSite? includedFrom) =>
        Walk(tree, tree.Root.Members, block, includedFrom, 0);

    private void Walk(SyntaxTree tree, IReadOnlyList<SyntaxNode> members, BoundBlock block, IncludeSite? includedFrom, int depth)
    {
        foreach (var syntax in members.OfType<DirectiveSyntax>())
        {
            var where = new SourceSpan(tree.Source, syntax.Name.Span);
            if (syntax.IsBroken && (syntax.Block is null || syntax.Name.Value.Length == 0))
            {
                LeaveOut(syntax, block);
            }
            else if (syntax.IsExtension)
            {
                context.Report(Descriptors.UnknownExtension(where, syntax.Name.Value), includedFrom);
            }
            else if (syntax.Name.Value == "include" && syntax.Block is null && syntax.Arguments.Count == 1 && !syntax.IsBroken)
            {
                _includes.Open(tree.Source, syntax, includedFrom, (file, site) => Walk(file, file.Root.Members, block, site, depth));
            }
            else if (_lookup.Find(syntax, block, where, includedFrom) is not { } info
                || !Visit(tree, syntax, info, block, includedFrom, depth))
            {
                LeaveOut(syntax, block);
            }
        }
    }

    /// <summary>Adds a directive to its block; false when a mistake hides all or part of what it says.</summary>
    private bool Visit(
        SyntaxTree tree, DirectiveSyntax syntax, DirectiveInfo info, BoundBlock block, IncludeSite? includedFrom, int depth)
    {
        var directive = new BoundDirective(info, syntax, tree.Source, includedFrom);
        if (info.Duplicates == DuplicateRule.Error && block.Named(info.Name).FirstOrDefault() is { } first)
        {
            context.Report(Descriptors.Duplicate(directive.Where, info.Name, first.Where), includedFrom);
            return false;
        }

        if (!CheckSupport(directive))
        {
            Assume(syntax);
            return true;
        }

        if (info.Block == BlockContent.Entries && syntax.Block is { } rows)
        {
            directive.Entries = _includes.ReadEntries(tree, rows.Directives, includedFrom);
        }

        if (!syntax.IsBroken)
        {
            ReadArguments(directive, syntax, block);
        }

        block.Directives.Add(directive);
        if (info.Block == BlockContent.Directives && syntax.Block is { } body)
        {
            VisitBlock(tree, body, directive, block, includedFrom, depth + 1);
        }

        return !syntax.IsBroken && !directive.HasMistake;
    }

    private bool CheckSupport(BoundDirective directive)
    {
        var support = directive.Info.SupportOf(directive.Words);
        if (support == SupportLevel.Unsupported)
        {
            context.Report(
                Descriptors.UnsupportedDirective(directive.Where, directive.Name, directive.Info.Note), directive.IncludedFrom);
        }
        else if (support == SupportLevel.NoEffect && directive.Info.Support == SupportLevel.NoEffect)
        {
            context.Report(Descriptors.NoEffect(directive.Where, directive.Name, directive.Info.Note), directive.IncludedFrom);
        }

        return support != SupportLevel.Unsupported;
    }

    private void LeaveOut(DirectiveSyntax syntax, BoundBlock block)
    {
        block.IsIncomplete = true;
        Assume(syntax);
    }

    /// <summary>A directive that is left out may define variables (<c>set</c>, <c>geo</c>, <c>split_clients</c>, ...).</summary>
    private void Assume(DirectiveSyntax syntax)
    {
        foreach (var word in syntax.Arguments.Where(word => word.Value.Length > 1 && word.Value[0] == '$'))
        {
            context.Variables.Assume(word.Value.Substring(1));
        }
    }

    private void ReadArguments(BoundDirective directive, DirectiveSyntax syntax, BoundBlock block)
    {
        var parsed = directive.Info.Read(directive.Words);
        directive.Values = parsed.Values;
        if (DetailReaders.Has(directive.Name))
        {
            directive.Detail = DetailReaders.Read(directive, block, context);
        }
        else
        {
            Judge(directive, parsed);
        }

        if (directive.Name is "root" or "alias")
        {
            RootCheck.Run(directive, block, context);
        }

        if (!directive.HasMistake && MissingSemicolon.Warn(directive.File, syntax, block.Context) is { } warning)
        {
            context.Report(warning, directive.IncludedFrom);
        }
    }

    private void Judge(BoundDirective directive, ParsedArguments parsed)
    {
        foreach (var error in parsed.Errors)
        {
            context.Mistake(directive, BindContext.ToDiagnostic(error, directive.At(error.Argument)));
        }

        foreach (var template in parsed.Values.OfType<Template>())
        {
            context.Variables.Use(template, directive.Where, directive.IncludedFrom);
        }
    }

    private void VisitBlock(
        SyntaxTree tree, BlockSyntax body, BoundDirective directive, BoundBlock block, IncludeSite? includedFrom, int depth)
    {
        if (depth > MaxDepth)
        {
            context.Report(Descriptors.TooDeep(directive.Where, MaxDepth), includedFrom);
            return;
        }

        directive.Block = new BoundBlock(directive.Info.ContextInside(block.Context), directive, block);
        Walk(tree, body.Members, directive.Block, includedFrom, depth);
    }
}
