using System.Buffers.Binary;
using System.Text;

namespace NginxConf.TestKit.FastCgi;

/// <summary>Carries out the steps of one reply on its connection.</summary>
internal sealed class FastCgiReplyWriter(FastCgiConnection connection, FastCgiRequest request)
{
    /// <summary>True once nothing more can be said about this request.</summary>
    public bool IsFinished { get; private set; }

    public async Task StreamAsync(FastCgiRecordType type, byte[] content, int recordSize, byte padding)
    {
        for (var offset = 0; offset < content.Length; offset += recordSize)
        {
            var part = content[offset..Math.Min(content.Length, offset + recordSize)];
            await connection.WriteAsync(new FastCgiRecord(type, request.RequestId, part) { Padding = padding }.Encode())
                .ConfigureAwait(false);
        }
    }

    public Task RecordAsync(FastCgiRecordType type, byte[] content, byte version, int requestIdOffset) =>
        connection.WriteAsync(new FastCgiRecord(type, request.RequestId + requestIdOffset, content) { Version = version }.Encode());

    public Task RawAsync(byte[] bytes) => connection.WriteAsync(bytes);

    public async Task DripAsync(string output, int bytesAtATime)
    {
        byte[] bytes =
        [
            .. new FastCgiRecord(FastCgiRecordType.Stdout, request.RequestId, Encoding.Latin1.GetBytes(output)).Encode(),
            .. EndRecord(0, 0),
        ];
        for (var offset = 0; offset < bytes.Length; offset += bytesAtATime)
        {
            await connection.WriteAsync(bytes[offset..Math.Min(bytes.Length, offset + bytesAtATime)]).ConfigureAwait(false);

            // Not a wait for anything: the pause is what makes the drip slow.
            await Task.Delay(1, connection.Closed).ConfigureAwait(false);
        }

        Finish();
    }

    public async Task EndAsync(int applicationStatus, byte protocolStatus)
    {
        await connection.WriteAsync(EndRecord(applicationStatus, protocolStatus)).ConfigureAwait(false);
        Finish();
    }

    public void Close()
    {
        IsFinished = true;
        connection.Close();
    }

    public void Reset()
    {
        IsFinished = true;
        connection.Reset();
    }

    public async Task HangAsync()
    {
        IsFinished = true;
        await Task.Delay(Timeout.Infinite, connection.Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task WaitForAsync(Task condition) => condition.WaitAsync(connection.Closed);

    private byte[] EndRecord(int applicationStatus, byte protocolStatus)
    {
        var content = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(content, applicationStatus);
        content[4] = protocolStatus;
        return new FastCgiRecord(FastCgiRecordType.EndRequest, request.RequestId, content).Encode();
    }

    private void Finish()
    {
        IsFinished = true;
        if (!request.KeepConnection)
        {
            connection.Close();
        }
    }
}
