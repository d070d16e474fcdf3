using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;

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

        var text = string.Concat(words.Skip(first));
        if (context.Template(text, directive.At(words.Count == first + 1 ? first : -1), directive.IncludedFrom) is not { } line)
        {
            return null;
        }

        ReportCaptures(directive, line, context);
        var format = new LogFormatModel(words[0], escape, line) { Where = directive.Where, Text = directive.Text };
        context.LogFormats.Define(directive, format);
        return format;
    }

    /// <summary>nginx looks captures up as variables here, and there is none whose name starts with a digit.</summary>
    private static void ReportCaptures(BoundDirective directive, Template line, BindContext context)
    {
        for (var i = 0; i < line.Parts.Count; i++)
        {
            if (line.Parts[i] is CapturePart capture)
            {
                var rest = i + 1 < line.Parts.Count && line.Parts[i + 1] is LiteralPart literal
                    ? string.Concat(literal.Text.TakeWhile(c => c == '_' || (c < 0x80 && char.IsLetterOrDigit(c))))
                    : "";
                context.Report(Descriptors.UnknownVariable(directive.Where, $"{capture.Index}{rest}"), directive.IncludedFrom);
            }
        }
    }
}
