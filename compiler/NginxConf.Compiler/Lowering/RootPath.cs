namespace NginxConf.Compiler.Lowering;

/// <summary>The path of <c>root</c> as nginx keeps it: without a final slash, which an <c>alias</c> keeps.</summary>
internal static class RootPath
{
    public static ValuePlan Lower(ValuePlan path, bool isAlias)
    {
        if (isAlias || path.Parts.Count == 0 || path.Parts[path.Parts.Count - 1] is not TextPart last || !last.Text.EndsWith("/", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = path.Parts.ToArray();
        parts[parts.Length - 1] = new TextPart(last.Text.Substring(0, last.Text.Length - 1));
        return ValuePlan.Of(parts);
    }

    /// <summary><c>$document_root</c> where the compiler knows it: an absolute path; a relative one depends on the prefix at run time.</summary>
    public static string? Known(RootPlan? root) =>
        root?.Path.Constant is { } path && (path.Length == 0 || path[0] == '/') ? path : null;
}
