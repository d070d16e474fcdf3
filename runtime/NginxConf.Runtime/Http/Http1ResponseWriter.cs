using System.IO.Pipelines;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>Writes one HTTP/1 response to the connection: head, then the body in the framing that the head announced.</summary>
internal sealed class Http1ResponseWriter(PipeWriter output)
{
    // Room for "7fffffff\r\n" before and "\r\n" behind the data of a chunk.
    private const int ChunkPrefix = 10;
    private const int ChunkSuffix = 2;
    private const int LastChunk = 5;

    private Response _response = null!;
    private ResponseFraming _framing;
    private Memory<byte> _memory;

    /// <summary>Bytes written so far, head and framing included.</summary>
    public long BytesWritten { get; private set; }

    public bool HeadWritten { get; private set; }

    /// <summary>A length was announced and less was written.</summary>
    public bool IsShort => _framing == ResponseFraming.Length && _response.BodyBytesSent < _response.ContentLength;

    /// <summary>The body is sent as it is.</summary>
    public bool IsUnframed => _framing is ResponseFraming.Length or ResponseFraming.Close;

    public void Begin(Response response)
    {
        _response = response;
        _framing = ResponseFraming.None;
        _memory = default;
        BytesWritten = 0;
        HeadWritten = false;
    }

    /// <summary>Prints the head. Returns whether the connection can be kept after this response.</summary>
    public bool WriteHead(bool keepAlive)
    {
        HeadWritten = true;
        _response.HeadSent = true;
        _framing = ChooseFraming(out var length);
        _response.IsChunked = _framing == ResponseFraming.Chunked;
        if (_response.Request.Version == HttpVersion.Http09)
        {
            // No head at all, so whatever the method is, the body is the answer.
            _framing = ResponseFraming.Close;
            return false;
        }

        keepAlive &= _framing != ResponseFraming.Close;
        BytesWritten += ResponseHead.Write(output, _response, _framing, length, keepAlive);
        return keepAlive;
    }

    /// <summary>A message head before the response: <c>100 Continue</c>.</summary>
    public void WriteInterim(ReadOnlySpan<byte> head)
    {
        head.CopyTo(output.GetSpan(head.Length));
        output.Advance(head.Length);
    }

    public Memory<byte> GetMemory(int sizeHint)
    {
        if (_framing != ResponseFraming.Chunked)
        {
            return output.GetMemory(sizeHint);
        }

        _memory = output.GetMemory(Math.Max(sizeHint, 256) + ChunkPrefix + ChunkSuffix);
        return _memory[ChunkPrefix..^ChunkSuffix];
    }

    public void Advance(int bytes)
    {
        if (bytes == 0 || _framing == ResponseFraming.None)
        {
            return;
        }

        var written = bytes;
        if (_framing == ResponseFraming.Chunked)
        {
            written = FrameChunk(_memory.Span, bytes);
        }

        output.Advance(written);
        Count(written);
    }

    /// <summary>Takes note of body bytes: <c>$body_bytes_sent</c> is what follows the head on the wire, chunk framing included.</summary>
    public void Count(int bytes)
    {
        BytesWritten += bytes;
        _response.BodyBytesSent += bytes;
    }

    /// <summary>Writes what ends the body: the last chunk, and the trailers in it.</summary>
    public void WriteEnd()
    {
        if (_framing != ResponseFraming.Chunked)
        {
            return;
        }

        if (!_response.ExpectsTrailers)
        {
            WriteInterim("0\r\n\r\n"u8);
            Count(LastChunk);
            return;
        }

        WriteTail("0\r\n"u8);
        foreach (ref readonly var field in _response.Trailers.Fields)
        {
            WriteTail(field.Name.Span);
            WriteTail(": "u8);
            WriteTail(field.Value.Span);
            WriteTail("\r\n"u8);
        }

        WriteTail("\r\n"u8);
    }

    private void WriteTail(ReadOnlySpan<byte> text)
    {
        WriteInterim(text);
        Count(text.Length);
    }

    private ResponseFraming ChooseFraming(out long length)
    {
        var request = _response.Request;
        var status = _response.StatusCode;
        var hasNoBody = _response.HeaderOnly || request.MethodKind == MethodKind.Head || status is 204 or 304 or < 200;
        var mayBeChunked = request.Version >= HttpVersion.Http11 && request.Location.Settings.ChunkedTransferEncoding;
        if (_response.ExpectsTrailers && mayBeChunked && !hasNoBody)
        {
            _response.ContentLength = -1;
        }

        length = status == 204 ? -1 : _response.ContentLength;
        return status == 101 ? ResponseFraming.Close
            : hasNoBody ? ResponseFraming.None
            : length >= 0 ? ResponseFraming.Length
            : mayBeChunked ? ResponseFraming.Chunked
            : ResponseFraming.Close;
    }

    // The data stands behind the widest possible size line; it moves down by what the real line is shorter.
    private static int FrameChunk(Span<byte> memory, int bytes)
    {
        var digits = HexDigits(bytes);
        var position = digits;
        for (var value = bytes; position > 0; value >>= 4)
        {
            memory[--position] = "0123456789abcdef"u8[value & 15];
        }

        memory[digits] = (byte)'\r';
        memory[digits + 1] = (byte)'\n';
        var start = digits + 2;
        if (start != ChunkPrefix)
        {
            memory.Slice(ChunkPrefix, bytes).CopyTo(memory[start..]);
        }

        memory[start + bytes] = (byte)'\r';
        memory[start + bytes + 1] = (byte)'\n';
        return start + bytes + ChunkSuffix;
    }

    private static int HexDigits(int value) => (32 - int.LeadingZeroCount(value) + 3) / 4;
}
