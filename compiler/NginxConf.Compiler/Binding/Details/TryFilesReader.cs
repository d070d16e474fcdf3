using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>try_files</c>.</summary>
internal static class TryFilesReader
{
    private const int MaxCode = 999;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var last = directive.Words.Count - 1;
        var files = new List<TryFileModel>();
        for (var i = 0; i < last; i++)
        {
            var word = directive.Words[i];
            var isDirectory = word.EndsWith("/", StringComparison.Ordinal);
            var path = isDirectory ? word.Substring(0, word.Length - 1) : word;
            if (context.Template(path, directive.At(i), directive.IncludedFrom) is { } template)
            {
                files.Add(new TryFileModel(template, isDirectory));
            }
        }

        return ReadFallback(directive, last, context) is { } fallback
            ? new TryFilesModel(files.ToEquatableArray(), fallback)
            : null;
    }

    private static TryFilesFallback? ReadFallback(BoundDirective directive, int argument, BindContext context)
    {
        var word = directive.Words[argument];
        if (word.StartsWith("=", StringComparison.Ordinal))
        {
            if (Option.TryGetInt(word.Substring(1), out var code) && code <= MaxCode)
            {
                return new TryFilesFallback(code, null, null);
            }

            context.Invalid(directive, argument, $"invalid code \"{word}\"");
            return null;
        }

        if (context.Template(directive, argument) is not Template target)
        {
            return null;
        }

        return word.StartsWith("@", StringComparison.Ordinal) && target.Constant is { } name
            ? new TryFilesFallback(null, name, null)
            : new TryFilesFallback(null, null, target);
    }
}
