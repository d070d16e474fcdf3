using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>The tables of media types in use, each once, named after the block that writes it.</summary>
internal sealed class MimeTables
{
    private readonly List<MimeTablePlan> _tables = [];

    public EquatableArray<MimeTablePlan> ToPlans() => _tables.ToEquatableArray();

    /// <summary>The member of the table with these rows.</summary>
    /// <param name="blocks">The <c>types</c> blocks of one level; they add up.</param>
    /// <param name="wish">Name for a new table.</param>
    /// <param name="label">The block that writes it.</param>
    public string Member(IEnumerable<TypesModel> blocks, string wish, string label)
    {
        var rows = Rows(blocks.SelectMany(block => block.Rows));
        if (_tables.FirstOrDefault(table => table.Rows == rows) is { } known)
        {
            return known.Member;
        }

        var member = _tables.Any(table => table.Member == wish) ? wish + "_" + NameTable.Hash(label) : wish;
        _tables.Add(new MimeTablePlan(member, label, rows));
        return member;
    }

    // A later row of an extension wins; types keep the order of their first extension.
    private static EquatableArray<MimeRowPlan> Rows(IEnumerable<MimeTypeModel> rows)
    {
        var all = rows.ToArray();
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in all)
        {
            last[row.Extension] = row.MimeType;
        }

        return all
            .Where(row => last[row.Extension] == row.MimeType)
            .GroupBy(row => row.MimeType, StringComparer.Ordinal)
            .Select(group => new MimeRowPlan(group.Key, group.Select(row => row.Extension).Distinct().ToEquatableArray()))
            .ToEquatableArray();
    }
}
