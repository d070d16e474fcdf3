using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>log_format</c>.</summary>
internal static class LogFormatReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        context.LogFormats.Assume(words[0]);
        var first = 1;
        var escape = LogEscape.Default;
        if (Option.TryGet(words[1], "escape", out var name))
        {
            first = 2;
            switch (name)
            {
                case "json":
                    escape = LogEscape.Json;
                    break;
                case "none":
                    escape = LogEscape.None;
                    break;
                case "default":
                    break;
                default:
                    context.Invalid(directive, 1, $"unknown log format escaping \"{name}\"");
                    return null;
            }
        }

        if (ReadLine(directive, first, context) is not { } line)
        {
            return null;
        }

        UseCaptures(directive, line, context);
        var format = new LogFormatModel(words[0], escape, line) { Where = directive.Where, Text = directive.Text };
        context.LogFormats.Define(directive, format);
        return format;
    }

    /// <summary>The line is the strings one behind the other; a variable's name ends with its string.</summary>
    private static Template? ReadLine(BoundDirective directive, int first, BindContext context)
    {
        var parts = new List<TemplatePart>();
        for (var i = first; i < directive.Words.Count; i++)
        {
            if (InvalidVariable(directive.Words[i]) is { } rest)
            {
                context.Invalid(directive, i, $"invalid parameter \"{rest}\"");
                return null;
            }

            if (context.Template(directive, i) is not { } part)
            {
                return null;
            }

            parts.AddRange(part.Parts);
        }

        return new Template(Join(parts).ToEquatableArray());
    }

    /// <summary>Neighbouring literals become one part.</summary>
    private static List<TemplatePart> Join(List<TemplatePart> parts)
    {
        var joined = new List<TemplatePart>();
        foreach (var part in parts)
        {
            if (part is LiteralPart literal && joined.Count > 0 && joined[joined.Count - 1] is LiteralPart before)
            {
                joined[joined.Count - 1] = new LiteralPart(before.Text + literal.Text);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>nginx looks captures up as variables here, and there is none whose name starts with a digit.</summary>
    private static void UseCaptures(BoundDirective directive, Template line, BindContext context)
    {
        for (var i = 0; i < line.Parts.Count; i++)
        {
            if (line.Parts[i] is CapturePart capture)
            {
                var rest = i + 1 < line.Parts.Count && line.Parts[i + 1] is LiteralPart literal
                    ? string.Concat(literal.Text.TakeWhile(IsNamePart))
                    : "";
                context.Variables.Use($"{capture.Index}{rest}", directive.Where, directive.IncludedFrom);
            }
        }
    }

    /// <summary>The text from a <c>$</c> on that no name follows, which nginx calls an invalid parameter here; else null.</summary>
    private static string? InvalidVariable(string text)
    {
        for (var i = text.IndexOf('$'); i >= 0; i = text.IndexOf('$', i + 1))
        {
            var name = i + 1 < text.Length && text[i + 1] == '{' ? i + 2 : i + 1;
            if (name >= text.Length || !IsNamePart(text[name]))
            {
                return text.Substring(i);
            }
        }

        return null;
    }

    private static bool IsNamePart(char c) => c == '_' || (c < 0x80 && char.IsLetterOrDigit(c));
}
