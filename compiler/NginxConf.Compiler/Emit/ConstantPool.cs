using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The constant fields of one generated class, each value once, in the order of first use.</summary>
internal sealed class ConstantPool(CodeFile file)
{
    private readonly List<(string Key, string Name, string Code, string Comment)> _fields = [];

    /// <summary>A constant as <c>ByteSlice</c>.</summary>
    public string Slice(string text)
    {
        if (text.Length == 0)
        {
            return file.Use(RuntimeNames.ByteSliceEmpty);
        }

        return Field("slice " + text, Identifier.FromText(text), "Text", name =>
            $"private static readonly {file.Use(RuntimeNames.ByteSlice)} {name} = {file.Use(RuntimeNames.ByteSliceFrom)}({Literal.Bytes(text)});");
    }

    /// <summary>A regular expression.</summary>
    public string Pattern(PatternPlan plan)
    {
        var pattern = plan.Pattern;
        return Field("pattern " + pattern.DotNet, Identifier.FromRegex(pattern.Source), "Pattern", name =>
            $"private static readonly {file.Use(RuntimeNames.BytePattern)} {name} = {Patterns.New(pattern)};", pattern.Source);
    }

    /// <summary>A field whose declaration the caller knows.</summary>
    public string Field(string key, string wish, string suffix, Func<string, string> declare, string comment = "")
    {
        foreach (var field in _fields)
        {
            if (field.Key == key)
            {
                return field.Name;
            }
        }

        // A slice and a pattern of the same words are told apart by the suffix, everything else by a hash.
        var name = wish.Length == 0 ? "s_" + Identifier.Camel(suffix) + "_" + NameTable.Hash(key) : "s_" + Identifier.Camel(wish);
        if (_fields.Any(field => field.Name == name))
        {
            name += suffix;
        }

        if (_fields.Any(field => field.Name == name))
        {
            name += "_" + NameTable.Hash(key);
        }

        _fields.Add((key, name, declare(name), comment));
        return name;
    }

    public void Write(CodeWriter code)
    {
        foreach (var field in _fields)
        {
            if (field.Comment.Length > 0)
            {
                code.Blank();
                code.Comment(field.Comment);
            }

            code.Line(field.Code);
        }
    }
}
