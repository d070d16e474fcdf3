using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Everything inheritable that is in force in one block. Null and empty: nginx's default.</summary>
internal sealed record LevelPlan
{
    public EquatableArray<Inherited<SettingPlan>> Settings { get; init; }

    /// <summary><c>rewrite_log</c></summary>
    public bool LogsRewrites { get; init; }

    public Inherited<RootPlan>? Root { get; init; }

    /// <summary>Not <c>off</c>.</summary>
    public Inherited<SymlinksPlan>? Symlinks { get; init; }

    /// <summary>Member of the class of caches.</summary>
    public Inherited<string>? FileCache { get; init; }

    public Inherited<IndexPlan>? Index { get; init; }

    /// <summary>Member of the class of media types.</summary>
    public Inherited<string>? Types { get; init; }

    public Inherited<ExpiresPlan>? Expires { get; init; }

    public Inherited<EquatableArray<AddHeaderPlan>>? Headers { get; init; }

    public Inherited<EquatableArray<AddHeaderPlan>>? Trailers { get; init; }

    /// <summary>Settings that variables decide.</summary>
    public EquatableArray<ChoicePlan> Choices { get; init; }

    public Inherited<EquatableArray<ErrorPagePlan>>? ErrorPages { get; init; }

    public Inherited<EquatableArray<AccessRulePlan>>? Access { get; init; }

    public Inherited<AuthenticationPlan>? Authentication { get; init; }

    /// <summary>Never null: nginx has a default log.</summary>
    public required Inherited<EquatableArray<AccessLogPlan>> AccessLogs { get; init; }

    /// <summary>Members of the class of logs.</summary>
    public Inherited<EquatableArray<string>>? ErrorLogs { get; init; }
}

/// <summary><c>root</c> or <c>alias</c>.</summary>
internal sealed record RootPlan(ValuePlan Path, bool IsAlias, string Directive)
{
    /// <summary>
    /// Of an <c>alias</c> that a nested location inherits: length of the prefix that it replaces, or -1 where it is written in a
    /// location with a regex; else null.
    /// </summary>
    public int? InheritedAliasLength { get; init; }
}

/// <summary><c>disable_symlinks</c>; <paramref name="From"/> null: whole paths are checked.</summary>
internal sealed record SymlinksPlan(SymlinkRule Rule, ValuePlan? From, string Directive);

/// <summary><c>index</c></summary>
internal sealed record IndexPlan(EquatableArray<ValuePlan> Names, string Directive);

/// <summary><c>expires</c>; not <c>off</c>. With <paramref name="Variable"/> the kind tells only whether it is <c>modified</c>.</summary>
internal sealed record ExpiresPlan(ExpiresKind Kind, long Seconds, ValuePlan? Variable, string Directive);

/// <summary><c>add_header</c> or <c>add_trailer</c></summary>
internal sealed record AddHeaderPlan(string Name, ValuePlan Value, bool Always, string Directive);

/// <summary><c>error_page</c>; <paramref name="Named"/> is the class of a named location.</summary>
internal sealed record ErrorPagePlan(EquatableArray<int> Codes, int? Overwrite, ValuePlan Target, string? Named, string Directive);

/// <summary><c>allow</c> or <c>deny</c>, <paramref name="Rule"/> as the runtime reads it: <c>+10.0.0.0/8</c>, <c>-all</c>.</summary>
internal sealed record AccessRulePlan(string Rule, string Directive);

/// <summary><c>auth_basic</c> with <c>auth_basic_user_file</c>; not <c>off</c>.</summary>
internal sealed record AuthenticationPlan(ValuePlan Realm, ValuePlan UserFile, string RealmDirective, string FileDirective);

/// <summary><c>access_log</c>: members of the class of logs for the file and for the method that writes the format.</summary>
internal sealed record AccessLogPlan(string File, string Format, ValuePlan? Condition, string Directive);
