using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Makes the model of an <c>upstream</c> block.</summary>
internal static class UpstreamAssembler
{
    public static void Assemble(BoundDirective directive, BoundBlock body, BindContext context)
    {
        var servers = body.Directives.Select(inner => inner.Detail).OfType<UpstreamServerModel>().ToEquatableArray();
        var name = directive.Words[0];
        if (!body.Named("server").Any() && !body.IsIncomplete)
        {
            context.Report(Descriptors.EmptyUpstream(directive.Where), directive.IncludedFrom);
        }
        else if (!servers.IsEmpty && servers.All(server => server.IsBackup))
        {
            context.Invalid(directive, 0, $"no servers in upstream \"{name}\"");
        }

        context.Upstreams.Define(directive, new UpstreamModel
        {
            Name = name,
            Servers = servers,
            Directives = BlockParts.Directives(body),
            Where = directive.Where,
        });
    }
}
