using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>open_file_cache</c>.</summary>
internal static class OpenFileCacheReader
{
    private const long DefaultInactive = 60;
    private const long MillisecondsPerSecond = 1000;

    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        int? max = null;
        var isOff = false;
        var inactive = DefaultInactive;
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            if (word == "off")
            {
                isOff = true;
            }
            else if (Option.TryGet(word, "max", out var text) && Option.TryGetInt(text, out var count) && count > 0)
            {
                max = count;
            }
            else if (Option.TryGet(word, "inactive", out text) && Units.TryParseTime(text, wholeSeconds: true, out var milliseconds))
            {
                inactive = milliseconds / MillisecondsPerSecond;
            }
            else
            {
                context.Invalid(directive, i, $"invalid \"open_file_cache\" parameter \"{word}\"");
                return null;
            }
        }

        if (!isOff && max is null)
        {
            context.Invalid(directive, -1, "\"open_file_cache\" must have the \"max\" parameter");
            return null;
        }

        return new OpenFileCacheModel(isOff ? null : max, inactive);
    }
}
