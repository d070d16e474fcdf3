namespace NginxConf.Compiler.Lowering;

/// <summary>A piece of a <see cref="ValuePlan"/>.</summary>
internal abstract record ValuePart;

/// <summary>Constant text.</summary>
internal sealed record TextPart(string Text) : ValuePart;

/// <summary>A variable of nginx, lower-case.</summary>
internal sealed record EngineVariable(string Name) : ValuePart;

/// <summary>A variable of a family: <c>$http_user_agent</c> is <c>user_agent</c> of <c>http_</c>.</summary>
internal sealed record FamilyVariable(string Family, string Name) : ValuePart;

/// <summary>A variable that the configuration defines; <paramref name="Member"/> is its member of the site's request class.</summary>
internal sealed record SiteVariable(string Member) : ValuePart;

/// <summary><c>$1</c> to <c>$9</c>.</summary>
internal sealed record CaptureUse(int Index) : ValuePart;
