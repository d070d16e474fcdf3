using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Makes the model of an <c>upstream</c> block.</summary>
internal static class UpstreamAssembler
{
    /// <summary>What nginx checks at the closing brace.</summary>
    public static void Close(BoundDirective directive, BoundBlock body, BindContext context)
    {
        if (body.Named("server").Count == 0 && !body.IsIncomplete)
        {
            context.Report(Descriptors.EmptyUpstream(directive.Where), directive.IncludedFrom);
        }
    }

    public static void Assemble(BoundDirective directive, BoundBlock body, BindContext context)
    {
        var servers = body.Directives.Select(inner => inner.Detail).OfType<UpstreamServerModel>().ToEquatableArray();
        var name = directive.Words[0];
        if (!servers.IsEmpty && servers.All(server => server.IsBackup))
        {
            context.ReportAt(
                directive.End, Descriptors.InvalidValue(directive.At(0), $"no servers in upstream \"{name}\""), directive.IncludedFrom);
        }

        context.Upstreams.Define(new UpstreamModel
        {
            Name = name,
            Servers = servers,
            Directives = BlockParts.Directives(body),
            Where = directive.Where,
        });
    }
}
