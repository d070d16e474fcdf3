using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary><c>index</c></summary>
internal static class IndexCode
{
    private const string ClassName = "IndexNames";

    /// <summary>The index files; names with variables get a class of their own.</summary>
    public static string Expression(ClassCode owner, IndexPlan? index)
    {
        if (index is null)
        {
            return owner.Use(RuntimeNames.IndexFilesDefault);
        }

        var constants = index.Names.Select(name => SettingValues.Slice(name.Constant ?? string.Empty, owner.File));
        var type = index.Names.Any(name => name.Constant is null) ? WriteClass(owner, index) : owner.Use(RuntimeNames.IndexFiles);
        return $"new {type}({string.Join(", ", constants)})";
    }

    private static string WriteClass(ClassCode owner, IndexPlan index)
    {
        var code = owner.Nested;
        var slice = owner.Use(RuntimeNames.ByteSlice);
        code.Blank();
        code.Comment(SettingCode.Directive(index.Directive));
        code.Open($"private sealed class {ClassName}(params {slice}[] names) : {owner.Use(RuntimeNames.IndexFiles)}(names)");
        code.Open($"public override {slice} {RuntimeNames.IndexFilesGet}({owner.Use(RuntimeNames.Request)} any, int index)");
        code.Line("var request = (SiteRequest)any;");
        code.Open("switch (index)");
        var method = owner.NestedMethod();
        for (var i = 0; i < index.Names.Count; i++)
        {
            if (index.Names[i].Constant is null)
            {
                code.Open($"case {Literal.Number(i)}:", braces: false);
                code.Line($"return {method.Slice(index.Names[i], "name")};");
                code.Close(braces: false);
            }
        }

        code.Open("default:", braces: false);
        code.Line($"return base.{RuntimeNames.IndexFilesGet}(any, index);");
        code.Close(braces: false);
        code.Close();
        code.Close();
        code.Close();
        return ClassName;
    }
}
