namespace NginxConf.Compiler.Directives;

/// <summary>How a level that does not name a directive gets its value from the enclosing level.</summary>
public enum MergeRule
{
    /// <summary>The nearest enclosing level that has it decides; otherwise the default.</summary>
    Inherit,

    /// <summary>As <see cref="Inherit"/> for a directive that repeats: the whole list, and only when the level has none of its own.</summary>
    InheritList,

    /// <summary>It belongs to the block it stands in and reaches no inner level (<c>proxy_pass</c>, <c>listen</c>, a block).</summary>
    None,
}
