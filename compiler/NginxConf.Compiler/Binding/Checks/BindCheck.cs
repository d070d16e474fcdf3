using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The address that connections to servers come from (<c>proxy_bind</c>, ...).</summary>
internal static class BindCheck
{
    public static void Run(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var text = directive.Words[0];
        if (directive.Words.Count == 1 && text == "off")
        {
            return;
        }

        if (text.IndexOf('$') < 0 && IpText.ToBytes(HostOf(text)) is null)
        {
            context.Invalid(directive, 0, $"invalid address \"{text}\"");
        }
    }

    private static string HostOf(string text)
    {
        var close = text.StartsWith("[", StringComparison.Ordinal) ? text.IndexOf(']') : -1;
        var colon = text.IndexOf(':');
        return close > 0 ? text.Substring(1, close - 1)
            : colon >= 0 && colon == text.LastIndexOf(':') ? text.Substring(0, colon)
            : text;
    }
}
