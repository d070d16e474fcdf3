using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>A bound block: its own directives in file order and the settings that are in effect inside it.</summary>
public abstract record BlockModel
{
    public abstract BlockKind Kind { get; }

    /// <summary>The opening directive; null for the main block and for an <c>http</c> block that is not written.</summary>
    public SourceSpan? Where { get; init; }

    /// <summary>What a person calls the block: <c>http</c>, <c>server blog.example</c>, <c>location ~ \.php$</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The directives written directly in this block, in file order, includes expanded.</summary>
    public EquatableArray<DirectiveModel> Directives { get; init; }

    public SettingsModel Settings { get; init; } = SettingsModel.Empty;
}
