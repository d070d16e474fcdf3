namespace NginxConf.Compiler.Diagnostics;

/// <summary>What a code frame puts around its parts: nothing, or the escape sequences of a terminal (ECMA-48, SGR).</summary>
public sealed class FrameColors
{
    private readonly bool _on;

    private FrameColors(bool on) => _on = on;

    public static FrameColors None { get; } = new(false);

    public static FrameColors Ansi { get; } = new(true);

    internal string Gutter => Sequence("34");

    internal string Reset => Sequence("0");

    internal string Of(DiagnosticSeverity severity) => Sequence(severity switch
    {
        DiagnosticSeverity.Error => "1;31",
        DiagnosticSeverity.Warning => "1;33",
        _ => "1;36",
    });

    private string Sequence(string parameters) => _on ? $"\u001b[{parameters}m" : "";
}
