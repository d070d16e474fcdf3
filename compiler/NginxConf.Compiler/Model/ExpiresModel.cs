using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>expires</c>: <paramref name="Seconds"/> may be negative; <paramref name="Variable"/> is set for <see cref="ExpiresKind.Variable"/>.</summary>
public sealed record ExpiresModel(ExpiresKind Kind, long Seconds, Template? Variable = null) : DirectiveDetail
{
    /// <summary>For <see cref="ExpiresKind.Variable"/>: written with <c>modified</c>.</summary>
    public bool IsModified { get; init; }
}
