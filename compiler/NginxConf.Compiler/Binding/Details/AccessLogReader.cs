using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>access_log</c>.</summary>
internal static class AccessLogReader
{
    private const string Gzip = "gzip";
    private const long DefaultGzipBuffer = 64 * 1024;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words[0] == "off")
        {
            if (words.Count == 1)
            {
                return new AccessLogModel(null, "");
            }

            context.Invalid(directive, 1, $"invalid parameter \"{words[1]}\"");
            return null;
        }

        if (words[0].StartsWith("syslog:", StringComparison.Ordinal))
        {
            context.Unsupported(directive, 0, "logging to syslog is not supported yet");
        }

        var path = context.Template(directive, 0);
        var format = words.Count > 1 ? words[1] : LogFormatScope.Combined;
        context.LogFormats.Use(directive, 1, format);
        var log = new AccessLogModel(path, format);
        for (var i = 2; i < words.Count; i++)
        {
            log = ReadOption(directive, i, words[i], log, context);
        }

        if (log.FlushMilliseconds is not null && log.BufferSize is null)
        {
            context.Invalid(directive, 0, $"no buffer is defined for access_log \"{words[0]}\"");
        }
        else if (log.BufferSize is not null && path?.IsConstant == false)
        {
            context.Invalid(directive, 0, "buffered logs cannot have variables in name");
        }

        return path is null ? null : log;
    }

    private static AccessLogModel ReadOption(
        BoundDirective directive, int argument, string word, AccessLogModel log, BindContext context)
    {
        if (Option.TryGet(word, "buffer", out var buffer))
        {
            if (Units.TryParseSize(buffer, gigabytes: false, out var bytes) && bytes > 0)
            {
                return log with { BufferSize = bytes };
            }

            context.Invalid(directive, argument, $"invalid buffer size \"{buffer}\"");
        }
        else if (Option.TryGet(word, "flush", out var flush))
        {
            if (Units.TryParseTime(flush, wholeSeconds: false, out var milliseconds) && milliseconds > 0)
            {
                return log with { FlushMilliseconds = milliseconds };
            }

            context.Invalid(directive, argument, $"invalid flush time \"{flush}\"");
        }
        else if (Option.TryGet(word, "if", out var condition))
        {
            return log with { Condition = context.Template(condition, directive.At(argument), directive.IncludedFrom) };
        }
        else if (word == Gzip || Option.TryGet(word, Gzip, out _))
        {
            if (Option.TryGet(word, Gzip, out var level) && !(Option.TryGetInt(level, out var number) && number is >= 1 and <= 9))
            {
                context.Invalid(directive, argument, $"invalid compression level \"{level}\"");
            }

            context.Unsupported(directive, argument, "compressed access logs are not supported yet");
            return log with { BufferSize = log.BufferSize ?? DefaultGzipBuffer };
        }
        else
        {
            context.Invalid(directive, argument, $"invalid parameter \"{word}\"");
        }

        return log;
    }
}
