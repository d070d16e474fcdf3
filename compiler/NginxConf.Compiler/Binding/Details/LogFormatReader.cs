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

        // nginx looks captures up as variables here, and there is no variable of that name.
        foreach (var capture in line.Parts.OfType<CapturePart>())
        {
            context.Report(Descriptors.UnknownVariable(directive.Where, $"{capture.Index}"), directive.IncludedFrom);
        }

        var format = new LogFormatModel(words[0], escape, line) { Where = directive.Where, Text = directive.Text };
        context.LogFormats.Define(directive, format);
        return format;
    }
}
