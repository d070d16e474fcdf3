using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary><c>charset_map FIRST SECOND { ... }</c></summary>
/// <param name="First">Charset of the left codes.</param>
/// <param name="Second">Charset of the right ones.</param>
/// <param name="Rows">Pairs of hexadecimal codes; of <c>utf-8</c> all bytes of a character.</param>
public sealed record CharsetMapModel(string First, string Second, EquatableArray<CharsetRowModel> Rows) : DirectiveDetail
{
    /// <summary>Maps work in both directions; letter case does not matter.</summary>
    public bool IsBetween(string one, string other) => (Is(First, one) && Is(Second, other)) || (Is(First, other) && Is(Second, one));

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A line of <c>charset_map</c>.</summary>
public sealed record CharsetRowModel(string Left, string Right);
