using System.Buffers.Binary;
using System.Globalization;

namespace NginxConf.TestKit.FastCgi;

/// <summary>A request that is being received. Anything out of order is a violation.</summary>
internal sealed class FastCgiIncoming
{
    private const int Responder = 1;
    private const int KeepConnectionFlag = 1;

    private readonly int _connection;
    private readonly int _requestId;
    private readonly bool _keepConnection;
    private readonly MemoryStream _parameters = new();
    private readonly MemoryStream _body = new();
    private FastCgiRequest? _request;

    private FastCgiIncoming(int connection, int requestId, bool keepConnection)
    {
        _connection = connection;
        _requestId = requestId;
        _keepConnection = keepConnection;
    }

    public bool IsAnswered { get; set; }

    public FastCgiRequest Request => _request ?? throw new InvalidOperationException("The parameters are not complete.");

    public static FastCgiIncoming Begin(FastCgiRecord record, int connection)
    {
        if (record.RequestId == 0 || record.Content.Length != 8)
        {
            throw new FormatException($"BEGIN_REQUEST with id {record.RequestId} and {record.Content.Length} bytes of content");
        }

        var role = BinaryPrimitives.ReadUInt16BigEndian(record.Content);
        var flags = record.Content[2];
        if (role != Responder || (flags & ~KeepConnectionFlag) != 0)
        {
            throw new FormatException($"BEGIN_REQUEST with role {role} and flags {flags}");
        }

        return new(connection, record.RequestId, flags == KeepConnectionFlag);
    }

    public FastCgiProgress Receive(FastCgiRecord record)
    {
        switch (record.Type)
        {
            case FastCgiRecordType.AbortRequest:
                return FastCgiProgress.Aborted;
            case FastCgiRecordType.Params when _request is null && record.Content.Length > 0:
                _parameters.Write(record.Content);
                return FastCgiProgress.MoreToCome;
            case FastCgiRecordType.Params when _request is null:
                _request = new()
                {
                    Connection = _connection,
                    RequestId = _requestId,
                    KeepConnection = _keepConnection,
                    Parameters = FastCgiParameters.Decode(_parameters.GetBuffer().AsSpan(0, (int)_parameters.Length)),
                };
                return FastCgiProgress.ParametersReceived;
            case FastCgiRecordType.Stdin when _request is not null && record.Content.Length > 0:
                _body.Write(record.Content);
                return FastCgiProgress.MoreToCome;
            case FastCgiRecordType.Stdin when _request is not null:
                return FastCgiProgress.Complete;
            default:
                throw new FormatException($"{record.Type} record out of order in request {_requestId}");
        }
    }

    /// <summary>Hands what was received to the peer's record, if at least the parameters were.</summary>
    public void Record(FastCgiPeer peer, bool isComplete)
    {
        if (_request is null)
        {
            return;
        }

        _request.Body = _body.ToArray();
        _request.IsComplete = isComplete;
        var declared = _request["CONTENT_LENGTH"];
        if (isComplete && !string.IsNullOrEmpty(declared) && declared != _body.Length.ToString(CultureInfo.InvariantCulture))
        {
            peer.Report($"CONTENT_LENGTH is \"{declared}\", but {_body.Length} bytes were sent");
        }

        peer.Record(_request);
    }
}
