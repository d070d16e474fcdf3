using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Http.Tls;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http.Http2;

/// <summary>One HTTP/2 stream: the exchange between Kestrel and the phases.</summary>
internal sealed class Http2Exchange : HttpExchange, IDeadlineOwner
{
    private readonly IHttpRequestFeature _source;
    private readonly IHttpResponseFeature _head;
    private readonly IHttpResponseBodyFeature _body;
    private readonly IHttpRequestLifetimeFeature _lifetime;
    private readonly IHttpResponseTrailersFeature? _trailers;
    private readonly PipeReader _input;
    private readonly bool _hasBody;
    private readonly Http2Connection _connection;
    private readonly ConnectionTimer _timer;
    private readonly Request _request;
    private ReadOnlySequence<byte> _part;
    private volatile bool _cancelled;
    private bool _holding;
    private bool _bodyEnded;
    private bool _sendsBody;
    private bool _dropped;
    private long _sent;

    public Http2Exchange(IFeatureCollection features)
    {
        _source = Required<IHttpRequestFeature>(features);
        _head = Required<IHttpResponseFeature>(features);
        _body = Required<IHttpResponseBodyFeature>(features);
        _lifetime = Required<IHttpRequestLifetimeFeature>(features);
        _trailers = features.Get<IHttpResponseTrailersFeature>();
        _connection = Required<Http2Connection>(features);
        _input = Required<IRequestBodyPipeFeature>(features).Reader;
        _hasBody = features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        _bodyEnded = !_hasBody;
        _timer = new ConnectionTimer(this);
        _request = _connection.Instance.Requests.Rent();
        KeepAlive = true;
    }

    public override bool BodyCompleted => _bodyEnded;

    public override long BytesSent => _sent;

    public override CancellationToken ClientClosed => _lifetime.RequestAborted;

    public async Task ProcessAsync()
    {
        var client = _connection.Client;
        client.CountRequest();
        _connection.BeginStream();
        if (KeepAliveRules.IsOver(client, _connection.Listener.DefaultServer.Root.Settings))
        {
            _connection.Drain();
        }

        _request.Begin(_connection.Instance.Site, _connection.Listener, client, this);
        _request.StartedAt = System.Diagnostics.Stopwatch.GetTimestamp();
        _timer.Open();
        var status = Http2Head.Read(_request, _source, _hasBody);
        if (status == 0)
        {
            status = TlsRefusal.Find(_request);
        }

        await (status == 0 ? RequestProcessor.ProcessAsync(_request) : RequestProcessor.RejectAsync(_request, status))
            .ConfigureAwait(false);
    }

    /// <summary>Gives the request back; Kestrel is done with the stream.</summary>
    public void Release()
    {
        _timer.Close();
        _connection.EndStream();
        _request.Reset();
        _connection.Instance.Requests.Return(_request);
    }

    public override async ValueTask<ReadOnlySequence<byte>> ReadBodyAsync()
    {
        AdvanceBody(0);
        while (!_bodyEnded && !_cancelled)
        {
            var result = await WaitForBodyAsync().ConfigureAwait(false);
            if (!result.Buffer.IsEmpty)
            {
                _part = result.Buffer;
                _holding = true;
                CheckSize(_part.Length);
                return _part;
            }

            _input.AdvanceTo(result.Buffer.End);
            _bodyEnded = result.IsCompleted;
        }

        return ReadOnlySequence<byte>.Empty;
    }

    public override void AdvanceBody(long bytes)
    {
        if (_holding)
        {
            _holding = false;
            _request.BytesReceived += bytes;
            _input.AdvanceTo(_part.GetPosition(bytes), _part.End);
        }
    }

    public override void CancelBodyRead()
    {
        _cancelled = true;
        _input.CancelPendingRead();
    }

    public override void DiscardBody()
    {
        // The stream is reset or its rest ignored by Kestrel once the response is complete.
    }

    public override void WriteHead(Response response)
    {
        response.HeadSent = true;
        _sendsBody = !response.HeaderOnly && _request.MethodKind != MethodKind.Head
            && response.StatusCode is not (204 or 304 or < 200);
        _head.StatusCode = response.StatusCode;
        var fields = _head.Headers;
        if (!response.Server.IsFound)
        {
            fields.Server = _request.Location.Settings.ServerTokens ? ProductVersion.ServerText : "nginx";
        }

        if (response.StatusCode != 204)
        {
            Set("Content-Type", response.ContentType);
            fields.ContentLength = response.ContentLength >= 0 ? response.ContentLength : null;
        }

        if (response.LastModified >= 0 && response.StatusCode is 200 or 206 or 304)
        {
            fields.LastModified = DateTimeOffset.FromUnixTimeSeconds(response.LastModified).ToString("R");
        }

        Set("Location", response.AbsoluteLocation);
        if (response.VariesByEncoding && _request.Location.Settings.GzipVary)
        {
            fields.Vary = "Accept-Encoding";
        }

        foreach (ref readonly var field in response.Headers.Fields)
        {
            var name = Text(field.Name);
            fields[name] = Microsoft.Extensions.Primitives.StringValues.Concat(fields[name], Text(field.Value));
        }
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _body.Writer.GetMemory(sizeHint);

    public override void Advance(int bytes)
    {
        if (_sendsBody)
        {
            _body.Writer.Advance(bytes);
            _sent += bytes;
            _request.Response.BodyBytesSent += bytes;
        }
    }

    public override async ValueTask<bool> FlushAsync()
    {
        if (_dropped || ClientClosed.IsCancellationRequested)
        {
            return false;
        }

        _timer.StartWrite(_request.Location.Settings.SendTimeout);
        var result = await _body.Writer.FlushAsync().ConfigureAwait(false);
        if (_timer.EndWrite())
        {
            _request.LogError(LogLevel.Info, $"client timed out (110: Connection timed out) while sending response to client");
            Abort();
            return false;
        }

        return !result.IsCompleted;
    }

    public override async ValueTask CompleteAsync()
    {
        if (!_dropped)
        {
            if (_sendsBody && _head.Headers.ContentLength is null)
            {
                // Kestrel gives a response that ends before its head is sent a length of 0.
                await _body.StartAsync().ConfigureAwait(false);
            }

            AddTrailers();
            await _body.CompleteAsync().ConfigureAwait(false);
        }
    }

    public override void Abort()
    {
        _dropped = true;
        _lifetime.Abort();
    }

    public void OnReadDeadline() => _input.CancelPendingRead();

    public void OnWriteDeadline() => _body.Writer.CancelPendingFlush();

    private static T Required<T>(IFeatureCollection features) =>
        features.Get<T>() ?? throw new InvalidOperationException($"the server lacks {typeof(T).Name}");

    private static string Text(ByteSlice value) => Encoding.Latin1.GetString(value.Span);

    private void AddTrailers()
    {
        if (_sendsBody && _request.Response.ExpectsTrailers && _trailers is not null)
        {
            foreach (ref readonly var field in _request.Response.Trailers.Fields)
            {
                var name = Text(field.Name);
                _trailers.Trailers[name] = Microsoft.Extensions.Primitives.StringValues.Concat(_trailers.Trailers[name], Text(field.Value));
            }
        }
    }

    private void Set(string name, ByteSlice value)
    {
        if (value.Length > 0)
        {
            _head.Headers[name] = Text(value);
        }
    }

    private async ValueTask<ReadResult> WaitForBodyAsync()
    {
        while (true)
        {
            _timer.StartRead(_request.Location.Settings.ClientBodyTimeout);
            ReadResult result;
            try
            {
                result = await _input.ReadAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or ConnectionResetException or OperationCanceledException)
            {
                throw new BadRequestException(400, "client prematurely closed stream");
            }

            if (_timer.EndRead())
            {
                _input.AdvanceTo(result.Buffer.Start);
                throw new BadRequestException(408, "client timed out while reading client request body");
            }

            if (!result.IsCanceled || _cancelled)
            {
                return result;
            }

            _input.AdvanceTo(result.Buffer.Start);
        }
    }

    // A declared length was judged before; a stream without one is judged as it comes.
    private void CheckSize(long arrived)
    {
        var limit = _request.Location.Settings.ClientMaxBodySize;
        if (_request.BodyLength < 0 && limit > 0 && _request.BytesReceived + arrived > limit)
        {
            throw new BadRequestException(413, "client intended to send too large body");
        }
    }
}
