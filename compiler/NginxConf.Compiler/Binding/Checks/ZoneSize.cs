using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The <c>name:size</c> of a zone.</summary>
internal static class ZoneSize
{
    /// <summary>Eight pages: the least that nginx's allocator works with.</summary>
    public const long Smallest = 8 * Page;

    public const long Page = 4096;

    /// <summary>Reads the pair; false after a mistake, which is reported.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="argument">The argument that holds the pair.</param>
    /// <param name="text">The pair.</param>
    /// <param name="context">Where mistakes go.</param>
    /// <param name="zone">The name.</param>
    /// <param name="size">The size in bytes.</param>
    /// <param name="smallest">The least size.</param>
    /// <param name="noun">What nginx calls the zone in messages.</param>
    public static bool TryRead(
        BoundDirective directive,
        int argument,
        string text,
        BindContext context,
        out string zone,
        out long size,
        long smallest = Smallest,
        string noun = "zone")
    {
        var colon = text.IndexOf(':');
        zone = colon < 0 ? text : text.Substring(0, colon);
        size = 0;
        var isSize = colon >= 0 && Units.TryParseSize(text.Substring(colon + 1), gigabytes: false, out size);
        if (isSize && size >= smallest)
        {
            return true;
        }

        var word = directive.Words[argument];
        context.Invalid(directive, argument, isSize ? $"{noun} \"{word}\" is too small" : $"invalid {noun} size \"{word}\"");
        context.Zones.Assume(directive, zone);
        return false;
    }
}
