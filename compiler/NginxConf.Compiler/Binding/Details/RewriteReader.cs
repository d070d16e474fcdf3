using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>rewrite</c>.</summary>
internal static class RewriteReader
{
    private static readonly string[] s_absolute = ["http://", "https://", "$scheme"];

    /// <summary>True for a target that makes nginx redirect the client instead of searching a location.</summary>
    public static bool IsAbsolute(string target) => s_absolute.Any(start => target.StartsWith(start, StringComparison.Ordinal));

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        var regex = context.Pattern(directive, 0, words[0], ignoreCase: false);
        var target = words[1];
        if (target.Length == 0)
        {
            context.Invalid(directive, 1, "empty replacement");
        }

        var dropsArguments = target.EndsWith("?", StringComparison.Ordinal);
        var replacement = context.Template(
            dropsArguments ? target.Substring(0, target.Length - 1) : target, directive.At(1), directive.IncludedFrom);
        var flag = IsAbsolute(target) ? RewriteFlag.Redirect : RewriteFlag.None;
        if (words.Count == 3)
        {
            if (ParseFlag(words[2]) is not { } written)
            {
                context.Invalid(directive, 2, $"invalid parameter \"{words[2]}\"");
                return null;
            }

            flag = flag == RewriteFlag.Redirect && written != RewriteFlag.Permanent ? flag : written;
        }

        return regex is null || replacement is null ? null : new RewriteStep(regex, replacement, flag, !dropsArguments);
    }

    private static RewriteFlag? ParseFlag(string word) => word switch
    {
        "last" => RewriteFlag.Last,
        "break" => RewriteFlag.Break,
        "redirect" => RewriteFlag.Redirect,
        "permanent" => RewriteFlag.Permanent,
        _ => null,
    };
}
