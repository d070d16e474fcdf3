using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;

namespace NginxConf.Cli.Checking;

/// <summary>The options <c>--prefix DIR</c> and <c>--map FROM=TO</c>.</summary>
internal static class PathArguments
{
    /// <exception cref="UserErrorException">A mapping is not FROM=TO, or a directory does not exist.</exception>
    public static PathMap Read(string? prefix, IEnumerable<string> mappings)
    {
        var all = mappings.Select(Mapping).ToList();
        if (prefix is not null)
        {
            all.Add(new PathMapping("", ExistingFolder("--prefix", prefix)));
        }

        return new PathMap(all.ToEquatableArray());
    }

    private static PathMapping Mapping(string text)
    {
        var separator = text.IndexOf('=');
        if (separator <= 0 || text[0] != '/' || separator == text.Length - 1)
        {
            throw new UserErrorException($"--map: \"{text}\" is not FROM=TO with an absolute FROM, as in /etc/nginx=./nginx");
        }

        return new PathMapping(text[..separator].TrimEnd('/'), ExistingFolder("--map", text[(separator + 1)..]));
    }

    private static string ExistingFolder(string option, string folder) => Directory.Exists(folder)
        ? Path.GetFullPath(folder).TrimEnd('/')
        : throw new UserErrorException($"{option}: {folder} is no directory");
}
