using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>access_log PATH [FORMAT [buffer=SIZE] [flush=TIME] [if=CONDITION]]</c> or <c>access_log off</c></summary>
/// <param name="Path">The file; null for <c>off</c>.</param>
/// <param name="Format">Name of the log format.</param>
public sealed record AccessLogModel(Template? Path, string Format) : DirectiveDetail
{
    public bool IsOff => Path is null;

    /// <summary>Bytes collected before a write; null when unbuffered.</summary>
    public long? BufferSize { get; init; }

    /// <summary>Milliseconds after which a part-filled buffer is written.</summary>
    public long? FlushMilliseconds { get; init; }

    /// <summary>The request is logged unless this is empty or <c>0</c>.</summary>
    public Template? Condition { get; init; }
}
