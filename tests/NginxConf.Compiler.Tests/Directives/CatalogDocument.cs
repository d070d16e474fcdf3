using System.Text;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Directives.Tables;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>Writes the tables of directives and variables as Markdown.</summary>
internal static class CatalogDocument
{
    private static readonly DirectiveContexts[] s_contexts =
    [
        DirectiveContexts.Main, DirectiveContexts.Events, DirectiveContexts.Http, DirectiveContexts.Server, DirectiveContexts.ServerIf,
        DirectiveContexts.Location, DirectiveContexts.LocationIf, DirectiveContexts.LimitExcept, DirectiveContexts.Upstream,
    ];

    public static string Directives()
    {
        var rows = Catalog.All.Where(row => !IsThirdParty(row)).ToArray();
        var text = new StringBuilder($"""
            # Directives

            Every directive that nginx {Reference} knows, and what the compiler does with it. This page is made by a test from
            `compiler/NginxConf.Compiler/Directives/Tables`.

            * **compiled**: it has its full effect ({Count(rows, SupportLevel.Compiled)} directives).
            * **no effect**: legal, and ignored with an information, because no client could see a difference ({Count(rows, SupportLevel.NoEffect)}).
            * **not supported**: an error that says what is missing ({Count(rows, SupportLevel.Unsupported)}). Written with its
              default value such a directive changes nothing, and is accepted: `ssi off;` compiles, `ssi on;` does not yet.

            A number in brackets is the number of arguments where it is not the one shown. `+` after a directive: only in nginx's commercial subscription.


            """.ReplaceLineEndings("\n"));
        foreach (var module in rows.GroupBy(row => row.Module).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"## {module.Key}\n\n| directive | arguments | contexts | default | since | support |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var row in module)
            {
                text.Append($"| {Code(row.Name)}{(row.Commercial ? "+" : "")} | {Arguments(row)} | {Contexts(row.Contexts)} ")
                    .Append($"| {Code(row.Default)} | {row.Since} | {Support(row.Support, row.Note)} |\n");
            }

            text.Append('\n');
        }

        text.Append("## Third-party modules\n\nKnown by their names only, and not supported.\n\n| module | directives |\n| --- | --- |\n");
        foreach (var (module, names) in ThirdPartyNames())
        {
            text.Append($"| {module} | {string.Join(' ', names.Select(Code))} |\n");
        }

        return text.ToString();
    }

    public static string Variables()
    {
        var text = new StringBuilder($"""
            # Variables

            Every variable that nginx {Reference} defines. This page is made by a test from
            `compiler/NginxConf.Compiler/Directives/Tables/VariableTable.cs`. A name that ends in `_` is a family: `$arg_page` is one of `$arg_`.
            Assignable variables may be defined by the configuration (`set`, `map`); `+`: only in nginx's commercial subscription.

            | variable | module | assignable | since | support |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var row in VariableCatalog.All)
        {
            text.Append($"| {Code("$" + row.Name)}{(row.Commercial ? "+" : "")} | {row.Module} | {(row.Changeable ? "yes" : "")} ")
                .Append($"| {row.Since} | {Support(row.Support, row.Note)} |\n");
        }

        return text.ToString();
    }

    private const string Reference = "1.31";

    private static bool IsThirdParty(DirectiveInfo row) => row.Note == ThirdPartyTable.Missing(row.Module);

    private static IEnumerable<(string Module, IEnumerable<string> Names)> ThirdPartyNames() =>
        Catalog.All.Where(IsThirdParty).Select(row => (row.Module, Name: row.Name))
            .Concat(ThirdPartyFamilies.Patterns.Select(p => (p.Module, Name: p.Pattern)))
            .GroupBy(d => d.Module, d => d.Name)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.AsEnumerable()));

    private static int Count(DirectiveInfo[] rows, SupportLevel level) => rows.Count(row => row.Support == level);

    private static string Arguments(DirectiveInfo row)
    {
        var shown = row.Arguments.Syntax.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 0 ? 0 : 1;
        var counts = row.Shape.ToString() is var shape && shape == $"{shown}" ? "" : $" ({shape})";
        var block = row.Block == BlockContent.None ? "" : " `{ }`";
        return $"{Code(row.Arguments.Syntax)}{counts}{block}".Trim();
    }

    private static string Contexts(DirectiveContexts contexts) => contexts == DirectiveContexts.Any
        ? "any"
        : string.Join(", ", s_contexts.Where(c => (contexts & c) != 0).Select(Name));

    private static string Name(DirectiveContexts context) => context switch
    {
        DirectiveContexts.ServerIf => "if in server",
        DirectiveContexts.LocationIf => "if in location",
        DirectiveContexts.LimitExcept => "limit_except",
        _ => context.ToString().ToLowerInvariant(),
    };

    private static string Support(SupportLevel level, string? note)
    {
        var word = level switch { SupportLevel.Compiled => "compiled", SupportLevel.NoEffect => "no effect", _ => "**not supported**" };
        return note is null ? word : $"{word}: {note}";
    }

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
