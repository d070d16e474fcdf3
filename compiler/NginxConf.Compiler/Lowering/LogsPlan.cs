using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>All logs of a site: files and formats, each once.</summary>
internal sealed record LogsPlan(
    EquatableArray<AccessFilePlan> AccessFiles,
    EquatableArray<LogFormatPlan> Formats,
    EquatableArray<ErrorFilePlan> ErrorFiles);

/// <summary>A file of <c>access_log</c>.</summary>
internal sealed record AccessFilePlan(string Member, string Path, long? BufferSize, long? FlushMilliseconds);

/// <summary>A <c>log_format</c> in use; <paramref name="Method"/> writes it.</summary>
internal sealed record LogFormatPlan(string Method, string Name, LogEscape Escape, ValuePlan Line, string Directive);

/// <summary>A target of <c>error_log</c>; <paramref name="Level"/> is nginx's word.</summary>
internal sealed record ErrorFilePlan(string Member, string Path, string Level, string Directive);
