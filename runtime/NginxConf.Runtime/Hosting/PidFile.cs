using System.Globalization;

namespace NginxConf.Runtime.Hosting;

/// <summary>The file that names the serving process (<c>pid</c>).</summary>
internal sealed class PidFile(string path)
{
    public const string DefaultPath = "logs/nginx.pid";

    public string Path { get; } = path;

    /// <summary>Writes the id of this process.</summary>
    /// <exception cref="StartException">The file cannot be written.</exception>
    public void Write() => Try(() => File.WriteAllText(Path, $"{Environment.ProcessId}\n"));

    /// <summary>Checks, for <c>-t</c>, that the file could be written.</summary>
    /// <exception cref="StartException">It cannot.</exception>
    public void Check() => Try(() => new FileStream(Path, FileMode.OpenOrCreate, FileAccess.Write).Dispose());

    /// <summary>The process id in the file.</summary>
    /// <exception cref="StartException">No such file, or no number in it.</exception>
    public int Read()
    {
        var text = "";
        Try(() => text = File.ReadAllText(Path).Trim());
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw new StartException($"invalid PID number \"{text}\" in \"{Path}\"");
    }

    /// <summary>Removes the file unless it names another process by now.</summary>
    public void Remove()
    {
        try
        {
            if (File.Exists(Path) && Read() == Environment.ProcessId)
            {
                File.Delete(Path);
            }
        }
        catch (Exception exception) when (exception is StartException or IOException or UnauthorizedAccessException)
        {
            StandardError.Write(Logging.LogLevel.Alert, $"unlink() \"{Path}\" failed ({exception.Message})");
        }
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"open() \"{Path}\" failed ({FileErrors.Describe(exception)})", exception);
        }
    }
}
