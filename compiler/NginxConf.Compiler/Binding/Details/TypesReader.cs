using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads a <c>types</c> block.</summary>
internal static class TypesReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var known = block.Named("types")
            .SelectMany(types => (types.Detail as TypesModel)?.Rows ?? default)
            .GroupBy(row => row.Extension, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().MimeType, StringComparer.Ordinal);
        var rows = new List<MimeTypeModel>();
        foreach (var entry in directive.TakeEntries())
        {
            if (entry.Words[0] == "include")
            {
                context.Report(Descriptors.ArgumentCount(entry.Places[0], "include"), entry.IncludedFrom);
                continue;
            }

            for (var i = 1; i < entry.Words.Count; i++)
            {
                var row = new MimeTypeModel(AsciiText.ToLower(entry.Words[i]), entry.Words[0]);
                if (known.TryGetValue(row.Extension, out var previous))
                {
                    var message = $"duplicate extension \"{row.Extension}\", content type: \"{row.MimeType}\", previous content type: \"{previous}\"";
                    context.Report(Descriptors.SuspiciousValue(entry.Places[i], message), entry.IncludedFrom);
                }

                known[row.Extension] = row.MimeType;
                rows.Add(row);
            }
        }

        return new TypesModel(rows.ToEquatableArray());
    }
}
