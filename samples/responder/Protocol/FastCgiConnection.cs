using System.Buffers.Binary;

namespace Responder.Protocol;

/// <summary>One connection from the web server: requests one after another, as long as it asks to keep the connection.</summary>
internal sealed class FastCgiConnection(Stream stream)
{
    private const ushort ResponderRole = 1;
    private const byte KeepConnection = 1;
    private const int MaxParameters = 1 << 20;

    private readonly RecordStream _records = new(stream);

    public async Task ServeAsync(Func<FastCgiRequest, Task> answer, CancellationToken stop)
    {
        while (await _records.ReadAsync(stop) is { } record)
        {
            if (record.RequestId == 0)
            {
                await AnswerManagementAsync(record, stop);
            }
            else if (record.Type == RecordType.BeginRequest && !await AnswerRequestAsync(record, answer, stop))
            {
                return;
            }
        }
    }

    /// <summary>The next piece of the request's STDIN; empty at its end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadStdinAsync(ushort id, CancellationToken cancel)
    {
        while (await _records.ReadAsync(cancel) is { } record)
        {
            if (record.RequestId != id)
            {
                await RefuseOtherAsync(record, cancel);
            }
            else if (record.Type == RecordType.AbortRequest)
            {
                throw new IOException("the web server gave the request up");
            }
            else if (record.Type == RecordType.Stdin)
            {
                return record.Content;
            }
        }

        throw new EndOfStreamException();
    }

    public ValueTask WriteAsync(RecordType type, ushort id, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        _records.WriteAsync(type, id, content, cancel);

    /// <summary>Returns whether the connection stays open.</summary>
    private async Task<bool> AnswerRequestAsync(Record begin, Func<FastCgiRequest, Task> answer, CancellationToken stop)
    {
        if (begin.Content.Length < 8)
        {
            throw new InvalidDataException("BEGIN_REQUEST is shorter than 8 bytes");
        }

        var id = begin.RequestId;
        var role = BinaryPrimitives.ReadUInt16BigEndian(begin.Content.Span);
        var keep = (begin.Content.Span[2] & KeepConnection) != 0;
        if (role != ResponderRole)
        {
            await EndAsync(id, ProtocolStatus.UnknownRole, stop);
            return keep;
        }

        var request = new FastCgiRequest(this, id, await ReadParametersAsync(id, stop), stop);
        await answer(request);
        await request.CompleteAsync();
        await EndAsync(id, ProtocolStatus.RequestComplete, stop);
        return keep;
    }

    private async Task<Dictionary<string, string>> ReadParametersAsync(ushort id, CancellationToken stop)
    {
        using var all = new MemoryStream();
        while (await _records.ReadAsync(stop) is { } record)
        {
            if (record.RequestId != id)
            {
                await RefuseOtherAsync(record, stop);
            }
            else if (record.Type == RecordType.Parameters && record.Content.IsEmpty)
            {
                return NameValuePairs.Parse(all.GetBuffer().AsSpan(0, (int)all.Length));
            }
            else if (record.Type == RecordType.Parameters)
            {
                all.Write(record.Content.Span);
                if (all.Length > MaxParameters)
                {
                    throw new InvalidDataException($"the parameters are larger than {MaxParameters} bytes");
                }
            }
        }

        throw new EndOfStreamException();
    }

    private async ValueTask RefuseOtherAsync(Record record, CancellationToken stop)
    {
        if (record.RequestId == 0)
        {
            await AnswerManagementAsync(record, stop);
        }
        else if (record.Type == RecordType.BeginRequest)
        {
            await EndAsync(record.RequestId, ProtocolStatus.CannotMultiplex, stop);
        }
    }

    private ValueTask AnswerManagementAsync(Record record, CancellationToken stop) => record.Type == RecordType.GetValues
        ? WriteAsync(RecordType.GetValuesResult, 0, "\u000F\u0001FCGI_MPXS_CONNS0"u8.ToArray(), stop)
        : WriteAsync(RecordType.UnknownType, 0, new byte[] { (byte)record.Type, 0, 0, 0, 0, 0, 0, 0 }, stop);

    private ValueTask EndAsync(ushort id, ProtocolStatus status, CancellationToken stop) =>
        WriteAsync(RecordType.EndRequest, id, new byte[] { 0, 0, 0, 0, (byte)status, 0, 0, 0 }, stop);
}
