using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Filters of responses: gzip and userid.</summary>
internal static class FilterChecks
{
    private const long Kilo = 1024;

    public static void GzipDisable(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            if (directive.Words[i] is not ("msie6" or "degradation"))
            {
                context.Pattern(directive, i, directive.Words[i], ignoreCase: true);
            }
        }
    }

    public static void GzipWindow(BoundDirective directive, BoundBlock block, BindContext context) =>
        CheckSize(directive, 32 * Kilo, "must be 512, 1k, 2k, 4k, 8k, 16k, or 32k", context);

    public static void GzipHash(BoundDirective directive, BoundBlock block, BindContext context) =>
        CheckSize(directive, 128 * Kilo, "must be 512, 1k, 2k, 4k, 8k, 16k, 32k, 64k, or 128k", context);

    public static void UserIdExpires(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (text is not ("max" or "off") && !Units.TryParseTime(text, wholeSeconds: true, out _))
        {
            context.Invalid(directive, 0, $"\"{directive.Name}\" directive invalid value");
        }
    }

    public static void UserIdMark(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (text != "off" && !(text.Length == 1 && (text[0] == '=' || (text[0] < 0x80 && char.IsLetterOrDigit(text[0])))))
        {
            context.Invalid(directive, 0, "value must be \"off\" or a single letter, digit or \"=\"");
        }
    }

    private static void CheckSize(BoundDirective directive, long largest, string message, BindContext context)
    {
        if (directive.Values[0] is SizeValue { Bytes: var bytes }
            && (bytes < Kilo / 2 || bytes > largest || (bytes & (bytes - 1)) != 0))
        {
            context.Invalid(directive, 0, $"\"{directive.Name}\" directive {message}");
        }
    }
}
