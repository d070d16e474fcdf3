using NginxConf.Compiler.Binding.Checks;
using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Directives.Kinds;
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

    /// <summary>Called where a block of directives has been read to its closing brace.</summary>
    public Action<BoundDirective, BoundBlock>? BlockClosed { get; init; }

    public void Walk(SyntaxTree tree, BoundBlock block) => Walk(new OpenFile(tree, null, context), block, 0);

    private void Walk(OpenFile file, BoundBlock block, int depth)
    {
        Walk(file, file.Tree.Root.Members, block, depth);
        file.ReadToEnd();
    }

    private void Walk(OpenFile file, IReadOnlyList<SyntaxNode> members, BoundBlock block, int depth)
    {
        foreach (var syntax in members.OfType<DirectiveSyntax>())
        {
            if (!file.ReadTo(syntax.Terminator))
            {
                return;
            }

            var where = new SourceSpan(file.Source, syntax.Name.Span);
            if (syntax.IsBroken && (syntax.Block is null || syntax.Name.Value.Length == 0))
            {
                LeaveOut(syntax, block);
            }
            else if (syntax.IsExtension)
            {
                context.Report(Descriptors.UnknownExtension(where, syntax.Name.Value), file.IncludedFrom);
            }
            else if (syntax.Name.Value == "include" && syntax.Block is null && syntax.Arguments.Count == 1 && !syntax.IsBroken)
            {
                foreach (var included in _includes.Open(file, syntax))
                {
                    Walk(included, block, depth);
                }
            }
            else if (_lookup.Find(syntax, block, where, file.IncludedFrom) is not { } info
                || !Visit(file, syntax, info, block, depth))
            {
                LeaveOut(syntax, block);
            }
        }
    }

    /// <summary>Adds a directive to its block; false when a mistake hides all or part of what it says.</summary>
    private bool Visit(OpenFile file, DirectiveSyntax syntax, DirectiveInfo info, BoundBlock block, int depth)
    {
        var directive = new BoundDirective(info, syntax, file.Source, file.IncludedFrom);
        if (info.Duplicates == DuplicateRule.Error && block.Named(info.Name).FirstOrDefault() is { } first)
        {
            context.Report(Descriptors.Duplicate(directive.Where, info.Name, first.Where), file.IncludedFrom);
            return false;
        }

        if (info.Block == BlockContent.Entries && syntax.Block is { } rows)
        {
            directive.Entries = _includes.ReadEntries(file, rows);
        }

        var isSupported = info.SupportOf(directive.Words) != SupportLevel.Unsupported;
        if (!syntax.IsBroken)
        {
            context.Variables.IgnoresSupport = !isSupported;
            ReadArguments(directive, syntax, block);
            context.Variables.IgnoresSupport = false;
        }

        if (!directive.HasMistake)
        {
            ReportSupport(directive);
        }

        block.Add(directive);
        if (info.Block == BlockContent.Directives && syntax.Block is { } body)
        {
            VisitBlock(file, body, directive, block, depth + 1);
        }
        else if (syntax.Block is { } closed)
        {
            // Blocks of other modules may define variables (geoip2).
            AssumeVariables(info.Block == BlockContent.Opaque ? closed.Directives.Select(inner => inner.Name.Value) : []);
            file.ReadTo(closed.End);
        }

        return !syntax.IsBroken && !directive.HasMistake;
    }

    private void ReportSupport(BoundDirective directive)
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
    }

    private void LeaveOut(DirectiveSyntax syntax, BoundBlock block)
    {
        block.IsIncomplete = true;
        AssumeVariables(syntax.Arguments.Select(word => word.Value));
    }

    private void AssumeVariables(IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length > 1 && word[0] == '$'))
        {
            context.Variables.Assume(word.Substring(1));
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

        if (!directive.HasMistake)
        {
            DirectiveChecks.Run(directive, block, context);
        }

        foreach (var _ in directive.TakeEntries())
        {
            // Lines that nobody took must still be read for the mistakes in their syntax.
        }

        if (!directive.HasMistake && MissingSemicolon.Warn(directive.File, syntax, block.Context) is { } warning)
        {
            context.Report(warning, directive.IncludedFrom);
        }
    }

    private void Judge(BoundDirective directive, ParsedArguments parsed)
    {
        if (!NginxModules.Has(directive.Info.Module))
        {
            AssumeVariables(directive.Words);
            return;
        }

        for (var i = 0; i < directive.Words.Count; i++)
        {
            if (directive.Info.Arguments is Positional arguments && arguments.KindAt(i) is WordKind { Name: "$variable" })
            {
                VariableName.Define(directive, i, context);
            }
        }

        foreach (var error in parsed.Errors)
        {
            context.InvalidTemplate(directive, error.Argument, error);
        }

        foreach (var template in parsed.Values.OfType<Template>())
        {
            context.Variables.Use(template, directive.Where, directive.IncludedFrom);
        }
    }

    private void VisitBlock(OpenFile file, BlockSyntax body, BoundDirective directive, BoundBlock block, int depth)
    {
        if (depth > MaxDepth)
        {
            context.Report(Descriptors.TooDeep(directive.Where, MaxDepth), file.IncludedFrom);
            return;
        }

        directive.Block = new BoundBlock(directive.Info.ContextInside(block.Context), directive, block);
        Walk(file, body.Members, directive.Block, depth);
        if (file.ReadTo(body.End) && body.IsClosed)
        {
            BlockClosed?.Invoke(directive, directive.Block);
        }
    }
}
