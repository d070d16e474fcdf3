using System.Text;

namespace NginxConf.Compiler.Tests.Scale;

/// <summary>Long inputs of every unpleasant kind, by name; the number says how often the pattern is repeated.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["directives"] = count => Repeat("root   /srv; # a\n", count),
        ["blocks"] = count => Repeat("server { listen 80; location / { } }\n", count),
        ["nested blocks"] = count => Repeat("a {", count) + Repeat("}", count),
        ["unclosed blocks"] = count => Repeat("a {\n", count),
        ["closing braces"] = count => Repeat("}", count),
        ["semicolons"] = count => Repeat(";", count),
        ["one line of arguments"] = count => "a" + Repeat(" bc", count) + ";",
        ["arguments on lines"] = count => "a b" + Repeat("\n bc", count) + ";",
        ["one word"] = count => "a " + Repeat("bcd", count) + ";",
        ["nested quotes"] = count => "a " + Repeat("\"'", count) + ";",
        ["unclosed quotes"] = count => Repeat("a \"b\nc'", count),
        ["escaped quotes"] = count => "a \"" + Repeat("\\\"", count) + "\";",
        ["quoted words"] = count => Repeat("a \"b c\";", count),
        ["unquoted quantifiers"] = count => "a b" + Repeat("{2}c", count) + ";",
        ["variables"] = count => "a \"" + Repeat("${b}", count) + "\";",
        ["comments"] = count => Repeat("# {\n", count),
        ["comments in a directive"] = count => "a" + Repeat(" # b\n", count) + ";",
        ["extension lines"] = count => Repeat("#ngxc a b;\n", count),
        ["line ends"] = count => Repeat("\r\n", count) + "a;",
        ["lua"] = count => "a_by_lua_block {" + Repeat(" { '}' } -- }\n", count) + "}",
        ["unclosed lua brackets"] = count => "a_by_lua_block {" + Repeat("[==[", count) + "}",
        ["lua blocks without end"] = count => Repeat("a_by_lua_block {", count),
        ["columns"] = count => Repeat("a   b\tc    d;\nabc b   cde f;\n", count),
    };

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
