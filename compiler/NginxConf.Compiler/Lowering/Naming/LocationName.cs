using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Lowering.Naming;

/// <summary>The class name that a location wants.</summary>
internal static class LocationName
{
    private const string Prefix = "Location_";

    // It becomes a file's name, and file systems take no more than 255 bytes.
    private const int LongestPath = 120;

    public static string Of(LocationNode node) => Prefix + Shortened(Path(node));

    private static string Shortened(string path) =>
        path.Length <= LongestPath ? path : path.Substring(0, LongestPath) + "_" + NameTable.Hash(path);

    private static string Path(LocationNode node)
    {
        var own = Own(node);
        return node.Outer is null ? own : Path(node.Outer) + "_" + own;
    }

    private static string Own(LocationNode node)
    {
        var model = node.Model;
        switch (model.Match)
        {
            case LocationMatch.If:
                return "If_" + OrHash(ConditionName.Of(node.Outer!.Model, model), model.Label);
            case LocationMatch.LimitExcept:
                return "Except_" + Identifier.FromText(string.Join(" ", node.Outer!.Model.LimitExcept!.Methods));
            case LocationMatch.Regex:
            case LocationMatch.RegexIgnoreCase:
                return OrHash(Identifier.FromRegex(model.Pattern), model.Pattern);
            case LocationMatch.Named:
                return "At" + OrHash(Identifier.FromText(model.Pattern), model.Pattern);
            case LocationMatch.Exact when model.Pattern == "/":
                return "ExactSlash";
            default:
                return model.Pattern == "/" ? "Slash" : OrHash(Identifier.FromText(model.Pattern), model.Pattern);
        }
    }

    private static string OrHash(string name, string text) => name.Length > 0 ? name : "Pattern_" + NameTable.Hash(text);
}
