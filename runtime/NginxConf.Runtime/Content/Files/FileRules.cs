using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content.Files;

/// <summary>How a file is looked at under <c>disable_symlinks</c> and <c>open_file_cache</c>.</summary>
/// <param name="Trusted">Length of the path's start in which all symbolic links are followed.</param>
internal readonly record struct FileRules(SymlinkRule Symlinks, int Trusted, LocationSettings Settings)
{
    public OpenFileCache? Cache => Settings.OpenFileCache;

    public static FileRules For(Request request, ByteSlice path)
    {
        var settings = request.Location.Settings;
        var rule = settings.DisableSymlinks;
        if (rule == SymlinkRule.Off)
        {
            return new(rule, 0, settings);
        }

        var from = request.Location.RunSymlinksFrom(request).Span;
        if (from.IsEmpty || !path.Span.StartsWith(from))
        {
            return new(rule, 0, settings);
        }

        // What is trusted ends before a slash.
        return from.Length == path.Length ? new(SymlinkRule.Off, 0, settings)
            : path.Span[from.Length] == '/' ? new(rule, from.Length, settings)
            : from[^1] == '/' ? new(rule, from.Length - 1, settings)
            : new(rule, 0, settings);
    }
}
