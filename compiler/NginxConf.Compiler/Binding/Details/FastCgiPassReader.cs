using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>fastcgi_pass</c>.</summary>
internal static class FastCgiPassReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (context.Template(directive, 0) is not { } target)
        {
            return null;
        }

        if (target.Constant is not { } name)
        {
            return new FastCgiPassModel(null, target);
        }

        context.Upstreams.Refer(directive, name, defaultPort: 0);
        return new FastCgiPassModel(name, null);
    }
}
