using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Settings as lines of an object initializer, each with its directive behind it.</summary>
internal static class SettingCode
{
    public static void Write(
        CodeWriter code, CodeFile file, IReadOnlyDictionary<string, Setting[]> table, IEnumerable<SettingPlan> settings)
    {
        foreach (var uses in settings.GroupBy(setting => setting.Name, StringComparer.Ordinal))
        {
            var all = uses.ToArray();
            foreach (var setting in table[uses.Key])
            {
                if (setting.Code(all, file) is { } value)
                {
                    code.Line($"{setting.Property} = {value},", string.Join(" ", all.Select(use => Directive(use.Directive))));
                }
            }
        }
    }

    /// <summary>A directive as a comment quotes it.</summary>
    public static string Directive(string text) =>
        text.Length == 0 || text.EndsWith(";", StringComparison.Ordinal) || text.EndsWith("}", StringComparison.Ordinal) ? text : text + ";";
}
