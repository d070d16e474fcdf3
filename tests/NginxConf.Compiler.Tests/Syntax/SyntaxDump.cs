using System.Text;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Tests.Syntax;

/// <summary>Prints a tree in one line per directive, words in brackets, so that a test shows what was understood.</summary>
internal static class SyntaxDump
{
    public static SyntaxTree Parse(string text) => SyntaxTree.Parse(new SourceText("/nginx.conf", text));

    public static string Of(string text) => Of(Parse(text));

    public static string Of(SyntaxTree tree)
    {
        var dump = new StringBuilder();
        Write(dump, tree, tree.Root.Members, "");
        return dump.ToString().TrimEnd('\n');
    }

    public static string[] Messages(string text) => Parse(text).Diagnostics.Select(d => d.ToString()).ToArray();

    private static void Write(StringBuilder dump, SyntaxTree tree, IReadOnlyList<SyntaxNode> members, string indent)
    {
        foreach (var member in members)
        {
            if (member is not DirectiveSyntax directive)
            {
                dump.Append(indent).Append(tree.TextOf(member.Span)).Append('\n');
                continue;
            }

            var words = directive.Arguments.Prepend(directive.Name).Select(word => $"[{word.Value}]");
            dump.Append(indent).Append(directive.IsExtension ? "extension " : "").AppendJoin(' ', words);
            dump.Append(directive.Block is null ? ";" : " {").Append(directive.IsBroken ? " broken" : "").Append('\n');
            if (directive.Block is { } block)
            {
                Write(dump, tree, block.Members, indent + "  ");
                if (block.RawBody is { } body)
                {
                    dump.Append(indent).Append("  raw <").Append(tree.TextOf(body)).Append(">\n");
                }

                dump.Append(indent).Append("}\n");
            }
        }
    }
}
