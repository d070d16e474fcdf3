namespace NginxConf.Cli.Sites;

/// <summary>A configuration file that the user names.</summary>
internal static class ConfigurationFile
{
    /// <summary>The full path of a file that can be read.</summary>
    /// <exception cref="UserErrorException">It cannot; the message says why.</exception>
    public static string PathOf(string file)
    {
        var path = Path.GetFullPath(file);
        return FindReadError(path) is { } problem ? throw new UserErrorException(problem) : path;
    }

    /// <summary>Why a file cannot be read, in nginx's words; null where it can.</summary>
    public static string? FindReadError(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return null;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"open() \"{path}\" failed (2: No such file or directory)";
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            return $"pread() \"{path}\" failed (21: Is a directory)";
        }
        catch (UnauthorizedAccessException)
        {
            return $"open() \"{path}\" failed (13: Permission denied)";
        }
        catch (IOException problem)
        {
            return $"open() \"{path}\" failed ({problem.Message})";
        }
    }
}
