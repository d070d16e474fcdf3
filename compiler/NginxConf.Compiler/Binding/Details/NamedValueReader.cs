using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads directives of the form <c>NAME VALUE [FLAG]</c>: <c>add_header</c>, <c>fastcgi_param</c>, <c>proxy_set_header</c>.</summary>
internal static class NamedValueReader
{
    public static DirectiveDetail? AddHeader(BoundDirective directive, BoundBlock block, BindContext context) =>
        Read(directive, context, "always", static (name, value, always) => new AddHeaderModel(name, value, always));

    public static DirectiveDetail? FastCgiParam(BoundDirective directive, BoundBlock block, BindContext context) =>
        Read(directive, context, "if_not_empty", static (name, value, flag) => new FastCgiParamModel(name, value, flag));

    public static DirectiveDetail? ProxySetHeader(BoundDirective directive, BoundBlock block, BindContext context) =>
        Read(directive, context, string.Empty, static (name, value, _) => new ProxySetHeaderModel(name, value));

    private static DirectiveDetail? Read(
        BoundDirective directive, BindContext context, string flag, Func<string, Template, bool, DirectiveDetail> create)
    {
        var words = directive.Words;
        if (words.Count == 3 && words[2] != flag)
        {
            context.Invalid(directive, 2, $"invalid parameter \"{words[2]}\"");
            return null;
        }

        return context.Template(directive, 1) is { } value ? create(words[0], value, words.Count == 3) : null;
    }
}
