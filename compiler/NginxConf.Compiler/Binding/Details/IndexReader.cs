using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>index</c>.</summary>
internal static class IndexReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var files = new List<Template>();
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (word.Length == 0)
            {
                context.Invalid(directive, i, $"index \"{word}\" in \"index\" directive is invalid");
                continue;
            }

            if (word[0] == '/' && i != directive.Words.Count - 1)
            {
                context.Suspicious(directive, i, "only the last index in \"index\" directive should be absolute");
            }

            if (context.Template(directive, i) is { } file)
            {
                files.Add(file);
            }
        }

        return new IndexModel(files.ToEquatableArray());
    }
}
