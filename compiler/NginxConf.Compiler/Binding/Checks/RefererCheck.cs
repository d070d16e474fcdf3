using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary><c>valid_referers</c>: names with an optional URI, expressions, and three words of its own.</summary>
internal static class RefererCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var names = new HostTable<bool>();
        foreach (var name in block.Named(directive.Name).SelectMany(other => other.Words).Where(IsName))
        {
            names.TryAdd(ToName(name), true, out _);
        }

        for (var i = 0; i < directive.Words.Count; i++)
        {
            Check(directive, i, directive.Words[i], names, context);
        }
    }

    private static bool IsName(string word) => word.Length > 0 && word[0] != '~' && word is not ("none" or "blocked" or "server_names");

    private static ServerNameModel ToName(string word)
    {
        var slash = word.IndexOf('/');
        var host = AsciiText.ToLower(slash < 0 ? word : word.Substring(0, slash));
        return new ServerNameModel(HostPattern.KindOf(host), host, null);
    }

    private static void Check(BoundDirective directive, int argument, string word, HostTable<bool> names, BindContext context)
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
        else if (IsName(word))
        {
            var name = ToName(word);
            if (!HostPattern.IsValid(name.Name))
            {
                context.Invalid(directive, argument, $"invalid hostname or wildcard \"{word}\"");
            }
            else if (!names.TryAdd(name, true, out _))
            {
                context.Invalid(directive, argument, $"conflicting parameter \"{word}\"");
            }
        }
    }
}
