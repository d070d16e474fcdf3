using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>error_page</c>.</summary>
internal static class ErrorPageReader
{
    /// <summary>"Client closed request": never answered, so nginx refuses a page for it.</summary>
    private const int ClientClosed = 499;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        var last = words.Count - 1;
        var codeCount = last;
        int? overwrite = null;
        if (words[last - 1].StartsWith("=", StringComparison.Ordinal))
        {
            var text = words[last - 1].Substring(1);
            if (!Option.TryGetInt(text.Length == 0 ? "0" : text, out var response) || last == 1)
            {
                context.Invalid(directive, last - 1, $"invalid value \"{words[last - 1]}\"");
                return null;
            }

            overwrite = response;
            codeCount--;
        }

        var codes = new List<int>();
        for (var i = 0; i < codeCount; i++)
        {
            if (!Option.TryGetInt(words[i], out var code) || code == ClientClosed)
            {
                context.Invalid(directive, i, $"invalid value \"{words[i]}\"");
            }
            else if (code is < 300 or > 599)
            {
                context.Invalid(directive, i, $"value \"{words[i]}\" must be between 300 and 599");
            }
            else
            {
                codes.Add(code);
            }
        }

        if (context.Template(directive, last) is not { } target)
        {
            return null;
        }

        var named = words[last].StartsWith("@", StringComparison.Ordinal) ? target.Constant : null;
        return new ErrorPageModel(codes.ToEquatableArray(), overwrite, target) { NamedLocation = named };
    }
}
