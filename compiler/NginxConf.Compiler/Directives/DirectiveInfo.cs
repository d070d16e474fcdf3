using NginxConf.Compiler.Directives.Arguments;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives;

/// <summary>One row of the directive table: everything that is known about a directive without looking at a configuration.</summary>
public sealed record DirectiveInfo
{
    public required string Name { get; init; }

    /// <summary>The nginx module that owns it, without prefix and suffix: <c>http_fastcgi</c>.</summary>
    public required string Module { get; init; }

    public required DirectiveContexts Contexts { get; init; }

    public required ArgumentShape Shape { get; init; }

    /// <summary>Reads the arguments into values.</summary>
    public required ArgumentReader Arguments { get; init; }

    /// <summary>The arguments that apply when the directive is absent, as they would be written; null when there is none.</summary>
    public string? Default { get; init; }

    public MergeRule Merge { get; init; }

    public DuplicateRule Duplicates { get; init; }

    /// <summary>The nginx version that brought it; empty for the oldest ones.</summary>
    public string Since { get; init; } = string.Empty;

    /// <summary>Part of the commercial subscription only.</summary>
    public bool Commercial { get; init; }

    public required SupportLevel Support { get; init; }

    /// <summary>What is missing (<see cref="SupportLevel.Unsupported"/>), why it may be ignored (<see cref="SupportLevel.NoEffect"/>), or a remark.</summary>
    public string? Note { get; init; }

    public BlockContent Block { get; init; }

    /// <summary>The contexts that the block of this directive is, when <see cref="Block"/> is <see cref="BlockContent.Directives"/>.</summary>
    public DirectiveContexts Opens { get; init; }

    /// <summary>The context inside the block when the directive itself stands in <paramref name="outer"/>.</summary>
    public DirectiveContexts ContextInside(DirectiveContexts outer) =>
        Opens != (DirectiveContexts.ServerIf | DirectiveContexts.LocationIf) ? Opens
        : outer == DirectiveContexts.Server ? DirectiveContexts.ServerIf
        : DirectiveContexts.LocationIf;

    /// <summary>Reads the arguments as written into values, collecting every error.</summary>
    public ParsedArguments Read(EquatableArray<string> words) => Arguments.Read(Name, words);

    /// <summary>
    /// The support level of one use. An unsupported directive that is written with its default value changes nothing,
    /// because every other value, on whatever level, is an error: <c>gzip off;</c> is accepted, <c>gzip on;</c> is not.
    /// </summary>
    public SupportLevel SupportOf(EquatableArray<string> words) =>
        Support == SupportLevel.Unsupported && Duplicates == DuplicateRule.Error && IsDefault(words)
            ? SupportLevel.NoEffect
            : Support;

    /// <summary>True when the arguments mean the same as the default.</summary>
    public bool IsDefault(EquatableArray<string> words)
    {
        if (Default is null)
        {
            return false;
        }

        var read = Read(words);
        return read.Errors.IsEmpty && read.Values == DefaultValues;
    }

    /// <summary>The default as values; empty when there is none.</summary>
    public EquatableArray<Value> DefaultValues => Read(DefaultWords).Values;

    /// <summary>The words of the default, unquoted; empty when there is none.</summary>
    public EquatableArray<string> DefaultWords => Default is null
        ? default
        : Default.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w == "\"\"" ? string.Empty : w).ToEquatableArray();
}
