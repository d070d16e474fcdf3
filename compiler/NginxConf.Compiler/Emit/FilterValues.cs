using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Values.Patterns;

namespace NginxConf.Compiler.Emit;

/// <summary>Values of settings that only filters of responses have.</summary>
internal static class FilterValues
{
    private const string Msie6 = "msie6";

    // nginx knows the word only where it is built for it, and then it is about memory running out.
    private const string Degradation = "degradation";

    /// <summary>The regular expressions of <c>gzip_disable</c>. None are written out too: unlike <c>msie6</c> they replace inherited ones.</summary>
    public static string GzipDisable(IReadOnlyList<SettingPlan> uses, CodeFile file)
    {
        var patterns = uses
            .SelectMany(use => use.Words)
            .Where(word => word is not (Msie6 or Degradation))
            .Select(word => Pattern.Parse(word, ignoreCase: true).Value)
            .OfType<Pattern>()
            .Select(pattern => $"new {file.Use(RuntimeNames.BytePattern)}{Patterns.New(pattern).Substring("new".Length)}")
            .ToArray();
        return $"[{string.Join(", ", patterns)}]";
    }

    public static string? GzipDisableMsie6(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        uses.Any(use => use.Words.Contains(Msie6)) ? "true" : null;

    /// <summary>A charset; what is a variable is a method of the location.</summary>
    public static string? Charset(IReadOnlyList<SettingPlan> uses, CodeFile file)
    {
        var use = uses[uses.Count - 1];
        return use.Values.FirstOrDefault() is not Template { Constant: { } name } ? null
            : name == "off" ? "default"
            : SettingValues.Slice(name, file);
    }

    public static string HttpVersion(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        $"{file.Use(RuntimeNames.HttpVersion)}.Http{uses[uses.Count - 1].Words[0].Replace(".", string.Empty)}";

    /// <summary>All uses of one level add up.</summary>
    public static string MediaTypes(IReadOnlyList<SettingPlan> uses, CodeFile file) =>
        $"new {file.Use(RuntimeNames.MediaTypeSet)}({string.Join(", ", uses.SelectMany(use => use.Words).Distinct().Select(Literal.String))})";
}
