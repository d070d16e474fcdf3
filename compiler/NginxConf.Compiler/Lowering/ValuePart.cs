namespace NginxConf.Compiler.Lowering;

/// <summary>A piece of a <see cref="ValuePlan"/>.</summary>
internal abstract record ValuePart;

/// <summary>Constant text.</summary>
internal sealed record TextPart(string Text) : ValuePart;

/// <summary>A variable of nginx, lower-case.</summary>
internal sealed record EngineVariable(string Name) : ValuePart;

/// <summary>A variable of a family: <c>$http_user_agent</c> is <c>user_agent</c> of <c>http_</c>.</summary>
internal sealed record FamilyVariable(string Family, string Name) : ValuePart;

/// <summary>A variable that the configuration defines.</summary>
/// <param name="Member">Its member of the site's request class.</param>
/// <param name="IsComputed">Asking for it may match a pattern and so change the captures.</param>
internal sealed record SiteVariable(string Member, bool IsComputed) : ValuePart;

/// <summary><c>$1</c> to <c>$9</c>.</summary>
internal sealed record CaptureUse(int Index) : ValuePart;
