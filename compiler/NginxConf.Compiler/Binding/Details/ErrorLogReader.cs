using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>error_log</c>.</summary>
internal static class ErrorLogReader
{
    private static readonly string[] s_levels = ["debug", "info", "notice", "warn", "error", "crit", "alert", "emerg"];

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words[0].StartsWith("syslog:", StringComparison.Ordinal) || words[0].StartsWith("memory:", StringComparison.Ordinal))
        {
            context.Unsupported(directive, 0, $"an error log to \"{words[0]}\" is not supported yet");
        }

        var level = "error";
        for (var i = 1; i < words.Count; i++)
        {
            if (!s_levels.Contains(words[i]) && !words[i].StartsWith("debug_", StringComparison.Ordinal))
            {
                context.Invalid(directive, i, $"invalid log level \"{words[i]}\"");
                return null;
            }

            if (i > 1)
            {
                context.Invalid(directive, i, $"duplicate log level \"{words[i]}\"");
                return null;
            }

            level = words[i];
        }

        return new ErrorLogModel(words[0], level);
    }
}
