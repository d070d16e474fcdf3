using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace NginxConf.Runtime.Buffering;

/// <summary>
/// A temporary file for a body that memory should not hold (<c>*_temp_path</c>). Appended to and read at any position; all calls leave
/// an I/O thread before they touch the disk. Readable by its owner only.
/// </summary>
internal sealed class TempFile : IDisposable
{
    private static long s_number;
    private readonly SafeFileHandle _handle;
    private bool _linked;

    private TempFile(string path, SafeFileHandle handle, bool linked)
    {
        Path = path;
        _handle = handle;
        _linked = linked;
    }

    public string Path { get; }

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>
    /// Creates a file with a number for a name, and the directory if it is missing. An unlinked file has no name any more when this
    /// returns: it vanishes with the process, whatever happens.
    /// </summary>
    /// <exception cref="IOException">As from opening a file; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public static TempFile Create(string directory, bool unlinked)
    {
        var prepared = false;
        while (true)
        {
            var name = Interlocked.Increment(ref s_number).ToString("D10", CultureInfo.InvariantCulture);
            var path = System.IO.Path.Combine(directory, name);
            try
            {
                var handle = Open(path);
                if (unlinked)
                {
                    File.Delete(path);
                }

                return new TempFile(path, handle, !unlinked);
            }
            catch (Exception exception) when (exception is DirectoryNotFoundException or UnauthorizedAccessException && !prepared)
            {
                prepared = true;
                TempDirectory.Prepare(directory);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Left behind by another process: the next number is as good.
            }
        }
    }

    /// <exception cref="IOException">The disk is full, or worse.</exception>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes)
    {
        await RandomAccess.WriteAsync(_handle, bytes, Length);
        Length += bytes.Length;
    }

    /// <summary>Reads at least one byte before the end of the file.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> destination, long position) =>
        RandomAccess.ReadAsync(_handle, destination, position);

    /// <summary>Everything was read: the next append starts over.</summary>
    public void Rewind() => Length = 0;

    /// <summary>The file stays when this object goes.</summary>
    public void Keep() => _linked = false;

    public void Dispose()
    {
        _handle.Dispose();
        if (_linked)
        {
            _linked = false;
            File.Delete(Path);
        }
    }

    private static SafeFileHandle Open(string path)
    {
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(handle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return handle;
    }
}
