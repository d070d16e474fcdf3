using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>Tests of host names, for servers and for maps.</summary>
internal static class HostCode
{
    /// <param name="slice">Expression of the lower-case name.</param>
    public static string Test(ClassCode owner, MethodCode method, HostKind kind, string text, PatternPlan? pattern, string slice)
    {
        if (pattern is not null)
        {
            return method.Test(pattern, slice);
        }

        if (text.Length == 0)
        {
            return $"{slice}.{RuntimeNames.ByteSliceIsEmpty}";
        }

        owner.File.Import("System");
        if (kind == HostKind.MachineName)
        {
            return $"{slice}.{RuntimeNames.ByteSliceSpan}.SequenceEqual({owner.Use(RuntimeNames.MachineName)}.{RuntimeNames.ByteSliceSpan})";
        }

        var test = kind switch
        {
            HostKind.Suffix => "EndsWith",
            HostKind.Prefix => "StartsWith",
            _ => "SequenceEqual",
        };
        return $"{slice}.{RuntimeNames.ByteSliceSpan}.{test}({Literal.Span(text)})";
    }
}
