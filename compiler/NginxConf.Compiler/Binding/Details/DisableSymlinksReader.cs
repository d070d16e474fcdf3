using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>disable_symlinks</c>.</summary>
internal static class DisableSymlinksReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        SymlinkRule? rule = null;
        Template? from = null;
        var hasFrom = false;
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (Option.TryGet(word, "from", out var path))
            {
                hasFrom = true;
                from = context.Template(directive, i, path);
                continue;
            }

            rule = word switch
            {
                "off" => SymlinkRule.Off,
                "on" => SymlinkRule.On,
                "if_not_owner" => SymlinkRule.IfNotOwner,
                _ => null,
            };
            if (rule is null)
            {
                context.Invalid(directive, i, $"invalid parameter \"{word}\"");
                return null;
            }
        }

        if (rule is null)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" must have \"off\", \"on\" or \"if_not_owner\" parameter");
            return null;
        }

        if (directive.Words.Count == 2 && !hasFrom)
        {
            context.Invalid(directive, 0, $"duplicate parameters \"{directive.Words[0]} {directive.Words[1]}\"");
            return null;
        }

        if (hasFrom && rule == SymlinkRule.Off)
        {
            context.Invalid(directive, 0, "\"from=\" cannot be used with \"off\" parameter");
            return null;
        }

        return new DisableSymlinksModel(rule.Value, from);
    }
}
