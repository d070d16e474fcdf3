using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary>
/// <c>return CODE [TEXT]</c>, <c>return CODE URL</c> or <c>return URL</c> (which is 302). <paramref name="Value"/> is the
/// redirect target for 301, 302, 303, 307 and 308, else the body; null when only a code is written.
/// </summary>
public sealed record ReturnStep(int Code, Template? Value) : ScriptStep
{
    public bool IsRedirect => Value is not null && Code is (301 or 302 or 303 or 307 or 308);
}
