using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>expires</c>.</summary>
internal static class ExpiresReader
{
    private const long MillisecondsPerSecond = 1000;
    private const long SecondsPerDay = 24 * 60 * 60;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var isModified = directive.Words.Count == 2;
        if (isModified && directive.Words[0] != "modified")
        {
            context.Invalid(directive, 0, "\"expires\" directive invalid value");
            return null;
        }

        var argument = isModified ? 1 : 0;
        if (context.Template(directive, argument) is not { } template)
        {
            return null;
        }

        if (template.Constant is not { } text)
        {
            return new ExpiresModel(ExpiresKind.Variable, 0, template) { IsModified = isModified };
        }

        var expires = Parse(text, isModified, out var error);
        if (expires is null)
        {
            context.Invalid(directive, argument, $"\"expires\" directive {error}");
        }

        return expires;
    }

    private static ExpiresModel? Parse(string text, bool isModified, out string error)
    {
        error = "invalid value";
        if (!isModified)
        {
            switch (text)
            {
                case "epoch":
                    return new ExpiresModel(ExpiresKind.Epoch, 0);
                case "max":
                    return new ExpiresModel(ExpiresKind.Max, 0);
                case "off":
                    return new ExpiresModel(ExpiresKind.Off, 0);
            }
        }

        var sign = text.Length == 0 ? '\0' : text[0];
        var number = sign is '+' or '-' or '@' ? text.Substring(1) : text;
        if (sign == '@' && isModified)
        {
            error = "daily time cannot be used with \"modified\" parameter";
            return null;
        }

        if (!Units.TryParseTime(number, wholeSeconds: true, out var milliseconds))
        {
            return null;
        }

        var seconds = milliseconds / MillisecondsPerSecond;
        if (sign == '@')
        {
            error = "daily time value must be less than 24 hours";
            return seconds > SecondsPerDay ? null : new ExpiresModel(ExpiresKind.Daily, seconds);
        }

        return new ExpiresModel(isModified ? ExpiresKind.Modified : ExpiresKind.Access, sign == '-' ? -seconds : seconds);
    }
}
