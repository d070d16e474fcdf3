using System.Text;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Diagnostics;

/// <summary>The message of every kind of mistake as a person sees it: one mistake, one message, the right words underlined.</summary>
public sealed class MistakeTests
{
    private const string File = "/etc/nginx/part.conf";

    private static readonly (DirectiveContexts Context, string[] Cases)[] s_all =
    [
        (DirectiveContexts.Main, MistakeCases.Main),
        (DirectiveContexts.Http, MistakeCases.Http),
        (DirectiveContexts.Server, MistakeCases.Server),
        (DirectiveContexts.Location, MistakeCases.Location),
        (DirectiveContexts.Upstream, MistakeCases.Upstream),
    ];

    [Fact]
    public void Messages()
    {
        var text = new StringBuilder();
        var kinds = new HashSet<string>();
        var notOne = new List<string>();
        foreach (var (context, cases) in s_all)
        {
            foreach (var mistake in cases)
            {
                text.Append($"---- {context}\n");
                var found = Check(context, mistake);
                if (found.Count != 1)
                {
                    notOne.Add($"{found.Count} messages about {mistake}: {string.Join(", ", found)}");
                }

                foreach (var diagnostic in found)
                {
                    kinds.Add(diagnostic.Id + diagnostic.Message);
                    text.Append(CodeFrame.Render(diagnostic)).Append('\n');
                }
            }
        }

        string.Join('\n', notOne).ShouldBeEmpty();
        kinds.Count.ShouldBeGreaterThanOrEqualTo(80);
        Snapshot.Match(text.ToString());
    }

    private static List<Diagnostic> Check(DirectiveContexts context, string text) => SiteBinder
        .Bind(File, new InMemorySourceFiles([new SourceText(File, text)]), new BindOptions { Surrounding = context }).Diagnostics
        .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info)
        .ToList();
}
