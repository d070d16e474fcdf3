using System.Text;

namespace Responder.Protocol;

/// <summary>A request: its parameters, its body as it arrives, and the answer as it is written.</summary>
internal sealed class FastCgiRequest(
    FastCgiConnection connection,
    ushort id,
    IReadOnlyDictionary<string, string> parameters,
    CancellationToken stop)
{
    private bool _bodyEnded;

    /// <summary>CGI variables: REQUEST_METHOD, SCRIPT_NAME, QUERY_STRING, HTTP_HOST, ...</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = parameters;

    public string this[string name] => Parameters.GetValueOrDefault(name, "");

    /// <summary>The next piece of the body, valid until the next call; empty at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync()
    {
        if (_bodyEnded)
        {
            return default;
        }

        var piece = await connection.ReadStdinAsync(id, stop);
        _bodyEnded = piece.IsEmpty;
        return piece;
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends a part of the answer at once: CGI headers first, an empty line, then the body.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, RecordStream.MaxContent)..])
        {
            var piece = bytes[..Math.Min(bytes.Length, RecordStream.MaxContent)];
            await connection.WriteAsync(RecordType.Stdout, id, piece, stop);
        }
    }

    /// <summary>Ends the answer. What the page left of the body stays unread: a web server that has its answer need not send it.</summary>
    public ValueTask CompleteAsync() => connection.WriteAsync(RecordType.Stdout, id, default, stop);
}
