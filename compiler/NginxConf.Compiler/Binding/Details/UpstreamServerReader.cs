using NginxConf.Compiler.Binding.Checks;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>server</c> inside an <c>upstream</c>.</summary>
internal static class UpstreamServerReader
{
    private const int DefaultPort = 80;

    private static readonly string[] s_unsupported = ["resolve", "service=", "route=", "drain", "slow_start=", "state="];

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (block.Context != DirectiveContexts.Upstream)
        {
            return null;
        }

        var text = directive.Words[0];
        var address = UpstreamAddressReader.Read(text, DefaultPort, out var error);
        if (address is null)
        {
            context.Invalid(directive, 0, $"{error} in upstream \"{text}\"");
            return null;
        }

        var server = new UpstreamServerModel(address);
        for (var i = 1; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (!UpstreamChecks.Allows(block, word))
            {
                context.Invalid(directive, i, $"balancing method does not support parameter \"{word}\"");
            }
            else if (ReadOption(server, word) is { } next)
            {
                server = next;
            }
            else if (!context.IsParity && s_unsupported.Any(option => option == word || (option.EndsWith("=", StringComparison.Ordinal) && word.StartsWith(option, StringComparison.Ordinal))))
            {
                context.Unsupported(directive, i, $"the \"{word}\" parameter of an upstream server is not supported yet");
            }
            else
            {
                context.Invalid(directive, i, $"invalid parameter \"{word}\"");
            }
        }

        return server;
    }

    private static UpstreamServerModel? ReadOption(UpstreamServerModel server, string word)
    {
        switch (word)
        {
            case "backup":
                return server with { IsBackup = true };
            case "down":
                return server with { IsDown = true };
        }

        if (Option.TryGet(word, "weight", out var text))
        {
            return Option.TryGetInt(text, out var weight) && weight > 0 ? server with { Weight = weight } : null;
        }

        if (Option.TryGet(word, "max_fails", out text))
        {
            return Option.TryGetInt(text, out var fails) ? server with { MaxFails = fails } : null;
        }

        if (Option.TryGet(word, "max_conns", out text))
        {
            return Option.TryGetInt(text, out var connections) ? server with { MaxConnections = connections } : null;
        }

        return Option.TryGet(word, "fail_timeout", out text) && Units.TryParseTime(text, wholeSeconds: true, out var time)
            ? server with { FailTimeoutMilliseconds = time }
            : null;
    }
}
