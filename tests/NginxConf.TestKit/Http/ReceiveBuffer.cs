using System.Net.Sockets;
using System.Text;

namespace NginxConf.TestKit.Http;

/// <summary>What a server has sent and nobody has read yet.</summary>
internal sealed class ReceiveBuffer(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    public int Count => _end - _start;

    public void Consume(int count) => _start += count;

    /// <summary>Waits for bytes beyond those at hand; false where the server closes instead.</summary>
    public Task<bool> NeedMoreAsync() => NeedAsync(Count + 1);

    /// <summary>Makes at least that many bytes available; false where the server closes before.</summary>
    public async Task<bool> NeedAsync(int count)
    {
        while (Count < count)
        {
            MakeRoom();
            var read = await ReadAsync().ConfigureAwait(false);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    /// <summary>Takes a line without its line feed and carriage return; null where the stream ends before it does.</summary>
    public async Task<string?> TakeLineAsync()
    {
        var searched = 0;
        while (true)
        {
            var found = Bytes[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Bytes[..(searched + found + 1)];
                Consume(line.Length);
                return Encoding.Latin1.GetString(line[..^1]).TrimEnd('\r');
            }

            searched = Count;
            if (!await NeedMoreAsync().ConfigureAwait(false))
            {
                Consume(Count);
                return null;
            }
        }
    }

    private void MakeRoom()
    {
        Bytes.CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private async Task<int> ReadAsync()
    {
        using var patience = new CancellationTokenSource(RawHttpClient.Patience);
        try
        {
            return await stream.ReadAsync(_buffer.AsMemory(_end), patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TestKitException(
                $"The server sent nothing for {RawHttpClient.Patience.TotalSeconds} s. Unfinished input: \"{Encoding.Latin1.GetString(Bytes)}\"");
        }
        catch (IOException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // A server that closes with unread input in its socket resets: for a reader the stream has ended.
            return 0;
        }
    }
}
