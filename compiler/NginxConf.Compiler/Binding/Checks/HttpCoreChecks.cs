using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>Directives of the http core that NginxConf reads as text or that have values beyond their kind.</summary>
internal static class HttpCoreChecks
{
    private const long SmallestPool = 112;
    private const long PoolAlignment = 16;

    private static readonly string[] s_methods =
    [
        "GET", "HEAD", "POST", "PUT", "DELETE", "MKCOL", "COPY", "MOVE", "OPTIONS", "PROPFIND", "PROPPATCH", "LOCK", "UNLOCK", "PATCH",
    ];

    public static void LimitExcept(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            if (!s_methods.Contains(directive.Words[i], StringComparer.OrdinalIgnoreCase))
            {
                context.Invalid(directive, i, $"invalid method \"{directive.Words[i]}\"");
            }
        }
    }

    public static void Aio(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var word = directive.Words[0];
        if (word == "on")
        {
            if (context.IsParity)
            {
                context.Invalid(directive, 0, "\"aio on\" is unsupported on this platform");
            }
        }
        else if (Option.TryGet(word, "threads", out var pool))
        {
            context.Template(directive, 0, pool);
        }
        else if (word is not ("off" or "threads"))
        {
            context.Invalid(directive, 0, "invalid value");
        }
    }

    public static void PoolSize(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Values[0] is SizeValue { Bytes: var bytes } && (bytes < SmallestPool || bytes % PoolAlignment != 0))
        {
            context.Invalid(
                directive, 0, bytes < SmallestPool ? $"the pool size must be no less than {SmallestPool}" : $"the pool size must be a multiple of {PoolAlignment}");
        }
    }

    /// <summary>The first <c>map</c> fixes the sizes of its hash table; nginx takes a later directive for the second one.</summary>
    public static void BeforeMaps(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (block.Named("map").Count > 0)
        {
            context.Invalid(directive, -1, $"\"{directive.Name}\" directive is duplicate");
        }
    }

    public static void NotZero(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Values[0] is SizeValue { Bytes: 0 })
        {
            context.Invalid(directive, 0, "the http2 chunk size cannot be zero");
        }
    }

    public static void PowerOfTwo(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Values[0] is NumberValue { Number: var number } && (number == 0 || (number & (number - 1)) != 0))
        {
            context.Invalid(directive, 0, "must be a power of two");
        }
    }

    public static void OpenLogFileCache(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if (words.Count == 1 && words[0] == "off")
        {
            return;
        }

        var max = false;
        for (var i = 0; i < words.Count; i++)
        {
            var isMax = Option.TryGet(words[i], "max", out var text) && Option.TryGetInt(text, out var count) && count > 0;
            max |= isMax;
            var isRight = isMax
                || (Option.TryGet(words[i], "inactive", out text) && Units.TryParseTime(text, wholeSeconds: true, out _))
                || (Option.TryGet(words[i], "min_uses", out text) && Option.TryGetInt(text, out var uses) && uses > 0)
                || (Option.TryGet(words[i], "valid", out text) && Units.TryParseTime(text, wholeSeconds: true, out _));
            if (!isRight)
            {
                context.Invalid(directive, i, $"invalid \"open_log_file_cache\" parameter \"{words[i]}\"");
            }
        }

        if (!max)
        {
            context.Invalid(directive, -1, "\"open_log_file_cache\" must have \"max\" parameter");
        }
    }

    public static void Resolver(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            var isOption = Option.TryGet(word, "valid", out var text) || Option.TryGet(word, "ipv6", out text)
                || (!context.IsParity && (Option.TryGet(word, "ipv4", out text) || Option.TryGet(word, "status_zone", out text)));
            if (isOption)
            {
                if (word.StartsWith("valid", StringComparison.Ordinal) ? !Units.TryParseTime(text, wholeSeconds: true, out _)
                    : word.StartsWith("ip", StringComparison.Ordinal) && text is not ("on" or "off"))
                {
                    context.Invalid(directive, i, $"invalid parameter: {word}");
                }
            }
            else if (SocketAddress.Parse(word, isListen: false, out var error) is null)
            {
                context.Invalid(directive, i, $"{error} in resolver \"{word}\"");
            }
        }
    }
}
