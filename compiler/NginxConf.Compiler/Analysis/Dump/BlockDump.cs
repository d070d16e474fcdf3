using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Analysis.Dump;

/// <summary>What every block has: its directives as written, and its settings with their origin.</summary>
internal static class BlockDump
{
    /// <summary>Writes the members of an object that the caller opened and closes.</summary>
    public static void Write(JsonWriter json, BlockModel block)
    {
        json.Member("block", block.Label)
            .Member("where", block.Where?.ToString())
            .Name("directives").Array(block.Directives, WriteDirective)
            .Name("settings").BeginObject();
        var settings = block.Settings.Written.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        var defaults = Defaults(ContextOf(block))
            .Where(info => !settings.ContainsKey(SettingNames.Of(info.Name)))
            .ToDictionary(info => info.Name, StringComparer.Ordinal);
        foreach (var name in settings.Keys.Concat(defaults.Keys).OrderBy(name => name, StringComparer.Ordinal))
        {
            json.Name(name);
            if (settings.TryGetValue(name, out var setting))
            {
                WriteSetting(json, setting);
            }
            else
            {
                WriteDefault(json, defaults[name]);
            }
        }

        json.EndObject();
    }

    public static void WriteDirective(JsonWriter json, DirectiveModel directive) => json.BeginObject()
        .Member("name", directive.Name)
        .Name("arguments").Array(directive.Words, (writer, word) => writer.Value(word))
        .Member("where", directive.Where?.ToString())
        .EndObject();

    private static void WriteSetting(JsonWriter json, Setting setting) => json.BeginObject()
        .Member("origin", setting.Origin == SettingOrigin.Explicit ? "explicit" : "inherited")
        .Member("from", setting.InheritedFrom)
        .Name("directives").Array(setting.Directives, WriteDirective)
        .EndObject();

    private static void WriteDefault(JsonWriter json, DirectiveInfo info)
    {
        json.BeginObject()
            .Member("origin", "default")
            .Member("from", (string?)null)
            .Name("directives").BeginArray().BeginObject()
            .Member("name", info.Name)
            .Name("arguments").Array(info.DefaultWords, (writer, word) => writer.Value(word))
            .Member("where", (string?)null)
            .EndObject().EndArray().EndObject();
    }

    /// <summary>The directives that have an effect in a context even when they are not written.</summary>
    private static IEnumerable<DirectiveInfo> Defaults(DirectiveContexts context) => Catalog.All
        .Where(info => info.Support == SupportLevel.Compiled && info.Default is not null && (info.Contexts & context) != 0);

    private static DirectiveContexts ContextOf(BlockModel block) => block.Kind switch
    {
        BlockKind.Main => DirectiveContexts.Main,
        BlockKind.Events => DirectiveContexts.Events,
        BlockKind.Http => DirectiveContexts.Http,
        BlockKind.Server => DirectiveContexts.Server,
        BlockKind.Location => DirectiveContexts.Location,
        BlockKind.If => DirectiveContexts.LocationIf,
        BlockKind.LimitExcept => DirectiveContexts.LimitExcept,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.Kind, null),
    };
}
