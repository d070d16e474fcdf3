using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Directories with levels, and permissions of stored files.</summary>
internal static class PathChecks
{
    /// <summary>The digits of all levels come from a number of ten.</summary>
    private const int MaxLength = 10;

    /// <summary><c>path [level1 [level2 [level3]]]</c>.</summary>
    public static void Levels(BoundDirective directive, BoundBlock block, BindContext context)
    {
        long length = 0;
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var isLevel = Option.TryGetInt(directive.Words[i], out var level) && level > 0;
            length += level + 1L;
            if (!isLevel || length > MaxLength + directive.Words.Count - 1)
            {
                context.Invalid(directive, i, $"\"{directive.Name}\" directive invalid value");
                return;
            }
        }
    }

    /// <summary><c>user:rw group:r all:r</c>.</summary>
    public static void Access(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var parts = directive.Words[i].Split(':');
            if (parts.Length != 2 || parts[0] is not ("user" or "group" or "all") || parts[1] is not ("rw" or "r"))
            {
                context.Invalid(directive, i, $"invalid value \"{directive.Words[i]}\"");
            }
        }
    }
}
