using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Checks;

/// <summary>TLS settings that are read as text.</summary>
internal static class SslChecks
{
    /// <summary>A file of TLS towards servers is read once.</summary>
    public static void ConstantFile(BoundDirective directive, BoundBlock block, BindContext context)
    {
        if (directive.Words[0].IndexOf('$') >= 0 && !context.IsParity)
        {
            context.Unsupported(directive, 0, $"\"{directive.Name}\" with variables is not supported: the file is read once");
        }
    }

    /// <summary><c>off | none | builtin[:number] | shared:zone:size</c>.</summary>
    public static void SessionCache(BoundDirective directive, BoundBlock block, BindContext context)
    {
        for (var i = 0; i < directive.Words.Count; i++)
        {
            var word = directive.Words[i];
            var parts = word.Split(':');
            if (word is "off" or "none" or "builtin" || (parts.Length == 2 && parts[0] == "builtin" && Option.TryGetInt(parts[1], out _)))
            {
                continue;
            }

            long size = 0;
            var isShared = parts.Length == 3 && parts[0] == "shared" && parts[1].Length > 0
                && Units.TryParseSize(parts[2], gigabytes: false, out size);
            if (!isShared)
            {
                context.Invalid(directive, i, $"invalid session cache \"{word}\"");
            }
            else if (size < ZoneSize.Smallest)
            {
                context.Invalid(directive, i, $"session cache \"{word}\" is too small");
            }
            else
            {
                context.Zones.Use(directive, i, parts[1], directive.Info.Module, size);
            }
        }
    }
}
