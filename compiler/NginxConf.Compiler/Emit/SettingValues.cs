using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Emit;

/// <summary>Values of settings as code.</summary>
internal static class SettingValues
{
    private static readonly (string Unit, long Length)[] s_units =
        [("Days", 86_400_000), ("Hours", 3_600_000), ("Minutes", 60_000), ("Seconds", 1000), ("Milliseconds", 1)];

    public static string Flag(IReadOnlyList<SettingPlan> uses, CodeFile file) => Literal.Flag(Last(uses).Words[0] != "off");

    public static string On(IReadOnlyList<SettingPlan> uses, CodeFile file) => "true";

    /// <summary>Bytes, or a plain number.</summary>
    public static string? Number(IReadOnlyList<SettingPlan> uses, CodeFile file) => Number(Last(uses).Values[0]);

    public static string? Second(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        Last(uses).Values.Count > 1 ? Number(Last(uses).Values[1]) : null;

    public static string? Product(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        $"{Number(Last(uses).Values[0])} * {Number(Last(uses).Values[1])}";

    public static string? Time(IReadOnlyList<SettingPlan> uses, CodeFile file) => Time(Last(uses), 0, file);

    public static string? SecondTime(IReadOnlyList<SettingPlan> uses, CodeFile file) => Time(Last(uses), 1, file);

    public static string Quoted(IReadOnlyList<SettingPlan> uses, CodeFile file) => Literal.String(Last(uses).Words[0]);

    public static string? SecondQuoted(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        Last(uses).Words.Count > 1 ? Literal.String(Last(uses).Words[1]) : null;

    public static string Slice(IReadOnlyList<SettingPlan> uses, CodeFile file) => Slice(Last(uses).Words[0], file);

    /// <summary>A list of names, compared in lower case.</summary>
    public static string Names(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        "[" + string.Join(", ", uses.SelectMany(use => use.Words).Select(word => Slice(word.ToLowerInvariant(), file))) + "]";

    /// <summary>A value of milliseconds, in the largest unit that fits.</summary>
    public static string Time(long milliseconds, CodeFile file)
    {
        file.Import("System");
        var (unit, length) = s_units.First(candidate => milliseconds % candidate.Length == 0);
        return milliseconds == 0 ? "TimeSpan.Zero" : $"TimeSpan.From{unit}({Literal.Number(milliseconds / length)})";
    }

    public static string Slice(string text, CodeFile file) => text.Length == 0
        ? file.Use(RuntimeNames.ByteSliceEmpty)
        : $"{file.Use(RuntimeNames.ByteSliceFrom)}({Literal.Bytes(text)})";

    /// <summary>Members of an enumeration named like the words: <c>invalid_header</c> is <c>InvalidHeader</c>.</summary>
    /// <param name="ignored">A word that is accepted and means nothing.</param>
    public static string? Flags(IReadOnlyList<SettingPlan> uses, CodeFile file, RuntimeType type, string ignored = "")
    {
        var words = uses.SelectMany(use => use.Words).Where(word => word != ignored).Distinct(StringComparer.Ordinal).ToArray();
        return words.Length == 0 ? null : string.Join(" | ", words.Select(word => $"{file.Use(type)}.{Identifier.FromText(word)}"));
    }

    private static SettingPlan Last(IReadOnlyList<SettingPlan> uses) => uses[uses.Count - 1];

    private static string? Number(Value value) => value switch
    {
        SizeValue size => Literal.Number(size.Bytes),
        NumberValue number => Literal.Number(number.Number),
        _ => null,
    };

    private static string? Time(SettingPlan use, int index, CodeFile file) =>
        index < use.Values.Count && use.Values[index] is DurationValue time ? Time(time.Milliseconds, file) : null;
}
