using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>
/// Finds <c>try_files</c> and <c>error_page</c> that lead to a named location which the server does not have. nginx
/// notices only when a request comes there, and answers 500.
/// </summary>
internal static class NamedLocationCheck
{
    public static void Run(ServerModel server, BoundBlock body, BindContext context)
    {
        var known = new HashSet<string>(
            server.Locations.Where(location => location.Match == LocationMatch.Named).Select(location => location.Pattern),
            StringComparer.Ordinal);
        Run(body, known, context);
    }

    private static void Run(BoundBlock block, HashSet<string> known, BindContext context)
    {
        foreach (var directive in block.Directives)
        {
            var name = directive.Detail switch
            {
                TryFilesModel tryFiles => tryFiles.Fallback.NamedLocation,
                ErrorPageModel errorPage => errorPage.NamedLocation,
                _ => null,
            };

            if (name is not null && !known.Contains(name))
            {
                context.Report(
                    Descriptors.UnknownNamedLocation(directive.At(directive.Words.Count - 1), name), directive.IncludedFrom);
            }

            if (directive.Block is { } inner)
            {
                Run(inner, known, context);
            }
        }
    }
}
