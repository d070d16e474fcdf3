using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary><c>valid_referers</c>: names with an optional URI, expressions, and three words of its own.</summary>
internal static class RefererCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            Check(directive, i, directive.Words[i], context);
        }
    }

    private static void Check(BoundDirective directive, int argument, string word, BindContext context)
    {
        if (word.Length == 0)
        {
            context.Invalid(directive, argument, $"invalid referer \"{word}\"");
        }
        else if (word[0] == '~')
        {
            if (word.Length == 1)
            {
                context.Invalid(directive, argument, $"empty regex in \"{word}\"");
            }
            else
            {
                context.Pattern(directive, argument, word.Substring(1), ignoreCase: true);
            }
        }
        else if (word is not ("none" or "blocked" or "server_names"))
        {
            var slash = word.IndexOf('/');
            if (!HostPattern.IsValid(slash < 0 ? word : word.Substring(0, slash)))
            {
                context.Invalid(directive, argument, $"invalid hostname or wildcard \"{word}\"");
            }
        }
    }
}
