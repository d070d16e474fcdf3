using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>The <c>name:size</c> of a zone.</summary>
internal static class ZoneSize
{
    /// <summary>Eight pages: the least that nginx's allocator works with.</summary>
    public const long Smallest = 8 * 4096;

    /// <summary>Reads the pair; false after a mistake, which is reported.</summary>
    public static bool TryRead(BoundDirective directive, int argument, string text, BindContext context, out string zone, out long size)
    {
        var colon = text.IndexOf(':');
        zone = colon < 0 ? text : text.Substring(0, colon);
        size = 0;
        var isSize = colon >= 0 && Units.TryParseSize(text.Substring(colon + 1), gigabytes: false, out size);
        if (isSize && size >= Smallest)
        {
            return true;
        }

        context.Invalid(
            directive, argument, isSize ? $"zone \"{directive.Words[argument]}\" is too small" : $"invalid zone size \"{directive.Words[argument]}\"");
        context.Zones.Assume(directive, zone);
        return false;
    }
}
