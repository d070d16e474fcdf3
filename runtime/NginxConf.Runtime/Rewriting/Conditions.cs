using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Rewriting;

/// <summary>nginx's notion of truth, in <c>if ($variable)</c> and <c>access_log ... if=</c>.</summary>
public static class Conditions
{
    /// <summary>Neither empty nor <c>0</c>.</summary>
    public static bool IsTrue(ByteSlice value) => !value.IsEmpty && !value.Span.SequenceEqual("0"u8);
}
