namespace NginxConf.Cli.Formatting;

/// <summary>Replaces the content of a file: whoever reads it sees the old or the new text, never a part of it.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and renames; the mode stays, and a symbolic link goes on pointing to the file.</summary>
    /// <exception cref="IOException">The file cannot be written; it is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written; it is unchanged.</exception>
    public static void Replace(string path, byte[] content)
    {
        var target = Path.GetFullPath(path);
        target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? "/", $".{Path.GetFileName(target)}.{Guid.NewGuid():n}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, OptionsFor(target)))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            SetMode(temporary, target);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Nobody may read the new file who could not read the old one, not even before it has its name.
    private static FileStreamOptions OptionsFor(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(target);
        }

        return options;
    }

    // The creation mode is cut by the process's umask.
    private static void SetMode(string temporary, string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
    }
}
