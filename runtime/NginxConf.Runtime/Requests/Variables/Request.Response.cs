using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of the response.</summary>
public abstract partial class Request
{
    private static readonly ByteSlice s_complete = ByteSlice.From("OK"u8);
    private static readonly ByteSlice s_noStatus = ByteSlice.From("000"u8);
    private static readonly ByteSlice s_http09Status = ByteSlice.From("009"u8);

    /// <summary><c>$status</c>, three digits.</summary>
    public ByteSlice Status
    {
        get
        {
            var status = ErrorStatus != 0 ? ErrorStatus : Response.StatusCode;
            return status != 0 ? NumberText(status) : Version == HttpVersion.Http09 ? s_http09Status : s_noStatus;
        }
    }

    /// <summary><c>$body_bytes_sent</c></summary>
    public ByteSlice BodyBytesSent => NumberText(Response.BodyBytesSent);

    /// <summary><c>$bytes_sent</c></summary>
    public ByteSlice BytesSent => NumberText(Exchange.BytesSent);

    /// <summary><c>$request_length</c></summary>
    public ByteSlice RequestLength => NumberText(BytesReceived);

    /// <summary><c>$request_completion</c></summary>
    public ByteSlice RequestCompletion => Response.IsComplete ? s_complete : ByteSlice.Empty;

    /// <summary>
    /// <c>$sent_http_NAME</c>: a field of the response; name as for <see cref="HttpHeader"/>. The first look decides for the whole request,
    /// also where there is no such field yet.
    /// </summary>
    public ByteSlice SentHeader(ReadOnlySpan<byte> name)
    {
        foreach (var (known, value) in _sentFields)
        {
            if (known.Span.SequenceEqual(name))
            {
                return value;
            }
        }

        var found = SentFields.Find(this, name);
        _sentFields.Add(new(Memory.Copy(name), found));
        return found;
    }

    private readonly List<HeaderField> _sentFields = [];

    /// <summary><c>$sent_trailer_NAME</c>: a field behind the body; name as for <see cref="HttpHeader"/>.</summary>
    public ByteSlice SentTrailer(ReadOnlySpan<byte> name) => FieldValues.Join(Memory, Response.Trailers.Fields, name, ", "u8);

    /// <summary><c>$limit_rate</c>, bytes per second; <c>set $limit_rate</c> assigns it, what is no size is logged and changes nothing.</summary>
    public ByteSlice LimitRate
    {
        get => NumberText(Math.Max(Response.RateLimit, 0));
        set
        {
            if (RateText.TryRead(value.Span, out var bytes))
            {
                Response.RateLimit = bytes;
            }
            else
            {
                this.LogError(LogLevel.Error, $"invalid $limit_rate \"{value}\"");
            }
        }
    }

    /// <summary><c>$gzip_ratio</c>: how many times the body became shorter, two decimals; not found until the end.</summary>
    public ByteSlice GzipRatio
    {
        get
        {
            if (Response.GzipWritten == 0)
            {
                return ByteSlice.NotFound;
            }

            var hundredths = ((Response.GzipRead * 1000 / Response.GzipWritten) + 5) / 10;
            var text = new ValueWriter(Memory);
            text.WriteNumber(hundredths / 100);
            text.Write([(byte)'.', (byte)('0' + (hundredths / 10 % 10)), (byte)('0' + (hundredths % 10))]);
            return text.Complete();
        }
    }
}
