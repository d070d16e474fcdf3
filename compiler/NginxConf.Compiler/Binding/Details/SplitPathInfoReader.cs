using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>fastcgi_split_path_info</c>.</summary>
internal static class SplitPathInfoReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (context.Pattern(directive, 0, text, ignoreCase: false) is not { } pattern)
        {
            return null;
        }

        if (pattern.GroupCount == 2)
        {
            return new SplitPathInfoModel(pattern);
        }

        context.Invalid(directive, 0, $"pattern \"{text}\" must have 2 captures");
        return null;
    }
}
