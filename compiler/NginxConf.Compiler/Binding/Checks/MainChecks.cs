using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Directives of the main and events contexts.</summary>
internal static class MainChecks
{
    private static readonly string[] s_methods = ["epoll", "poll", "select"];

    public static void LoadModule(BoundDirective directive, BoundBlock block, BindContext context) =>
        context.LoadedModules.Add(directive.Words[0]);

    public static void Use(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (!s_methods.Contains(directive.Words[0]))
        {
            context.Invalid(directive, 0, $"invalid event type \"{directive.Words[0]}\"");
        }
    }

    /// <summary>A number from -20 on with a sign; nginx leaves its range to the system.</summary>
    public static void Priority(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (!Option.TryGetInt(text.StartsWith("-", StringComparison.Ordinal) || text.StartsWith("+", StringComparison.Ordinal) ? text.Substring(1) : text, out _))
        {
            context.Invalid(directive, 0, $"\"{directive.Name}\" directive invalid number");
        }
    }

    public static void CpuAffinity(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        var isAuto = words[0] == "auto";
        if (isAuto && words.Count > 2)
        {
            context.Invalid(directive, -1, $"invalid number of arguments in \"{directive.Name}\" directive");
        }

        for (var i = isAuto ? 1 : 0; i < words.Count; i++)
        {
            if (words[i].FirstOrDefault(c => c is not ('0' or '1' or ' ')) is var wrong and not '\0')
            {
                context.Invalid(directive, i, $"invalid character \"{wrong}\" in \"{directive.Name}\"");
            }
        }
    }

    public static void ThreadPool(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var threads = false;
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (Option.TryGet(word, "threads", out var text))
            {
                threads = Option.TryGetInt(text, out var count) && count > 0;
                if (!threads)
                {
                    context.Invalid(directive, i, $"invalid threads value \"{word}\"");
                }
            }
            else if (Option.TryGet(word, "max_queue", out text) && !Option.TryGetInt(text, out _))
            {
                context.Invalid(directive, i, $"invalid max_queue value \"{word}\"");
            }
        }

        if (!threads)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" must have \"threads\" parameter");
        }
    }
}
