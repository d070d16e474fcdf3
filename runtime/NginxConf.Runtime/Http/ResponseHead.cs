using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Http;

/// <summary>Prints the head of an HTTP/1 response: nginx's fields in nginx's order.</summary>
internal ref struct ResponseHead
{
    // Status line, Server, Date, numbers and field names of the fixed part are shorter than this.
    private const int FixedPart = 512;

    private readonly Span<byte> _destination;
    private int _length;

    private ResponseHead(Span<byte> destination)
    {
        _destination = destination;
    }

    /// <summary>Writes the head to <paramref name="output"/> and returns its length.</summary>
    /// <param name="length">Content-Length to print; -1: none.</param>
    public static int Write(
        IBufferWriter<byte> output, Response response, ResponseFraming framing, long length, bool keepAlive)
    {
        var head = new ResponseHead(output.GetSpan(Measure(response)));
        head.WriteStatus(response);
        head.WriteFields(response, length);
        head.WriteConnection(response.Request, framing, keepAlive);
        foreach (ref readonly var field in response.Headers.Fields)
        {
            head.Write(field.Name.Span);
            head.WriteField(": "u8, field.Value.Span);
        }

        head.Write("\r\n"u8);
        output.Advance(head._length);
        return head._length;
    }

    private static int Measure(Response response)
    {
        var size = FixedPart + response.StatusLine.Length + response.ContentType.Length + response.AbsoluteLocation.Length;
        foreach (ref readonly var field in response.Headers.Fields)
        {
            size += field.Name.Length + field.Value.Length + 4;
        }

        return size;
    }

    private void WriteStatus(Response response)
    {
        Write("HTTP/1.1 "u8);
        var line = response.StatusLine.IsFound ? response.StatusLine.Span : StatusLines.Find(response.StatusCode);
        if (line.IsEmpty)
        {
            Utf8Formatter.TryFormat(response.StatusCode, _destination[_length..], out var written, new StandardFormat('D', 3));
            _length += written;
            line = " "u8;
        }

        WriteField([], line);
    }

    private void WriteFields(Response response, long length)
    {
        // What a backend sent of these two is passed among the other fields, where it stood.
        if (!response.Server.IsFound)
        {
            Write(response.Request.Location.Settings.ServerTokens ? ProductVersion.ServerField : "Server: nginx\r\n"u8);
        }

        if (!response.Date.IsFound)
        {
            WriteField("Date: "u8, TimeTexts.Now.HttpDate);
        }

        if (response.StatusCode != 204)
        {
            WriteField("Content-Type: "u8, response.ContentType);
        }

        if (length >= 0)
        {
            Write("Content-Length: "u8);
            WriteNumber(length);
            Write("\r\n"u8);
        }

        if (response.LastModified >= 0 && response.StatusCode is 200 or 206 or 304)
        {
            Write("Last-Modified: "u8);
            WriteDate(response.LastModified);
        }

        WriteField("Location: "u8, response.AbsoluteLocation);
    }

    private void WriteConnection(Request request, ResponseFraming framing, bool keepAlive)
    {
        if (framing == ResponseFraming.Chunked)
        {
            Write("Transfer-Encoding: chunked\r\n"u8);
        }

        if (request.Response.StatusCode == 101)
        {
            Write("Connection: upgrade\r\n"u8);
            return;
        }

        if (!keepAlive)
        {
            Write("Connection: close\r\n"u8);
        }
        else
        {
            Write("Connection: keep-alive\r\n"u8);
            if (request.Location.Settings.KeepAliveHeader is { } timeout)
            {
                Write("Keep-Alive: timeout="u8);
                WriteNumber((long)timeout.TotalSeconds);
                Write("\r\n"u8);
            }
        }

        if (request.Response.VariesByEncoding && request.Location.Settings.GzipVary)
        {
            Write("Vary: Accept-Encoding\r\n"u8);
        }
    }

    private void WriteDate(long unixTime)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(unixTime);
        time.TryFormat(_destination[_length..], out var written, "R", CultureInfo.InvariantCulture);
        _length += written;
        Write("\r\n"u8);
    }

    private void WriteField(scoped ReadOnlySpan<byte> name, ByteSlice value)
    {
        if (value.Length > 0)
        {
            WriteField(name, value.Span);
        }
    }

    private void WriteField(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Write(name);
        Write(value);
        Write("\r\n"u8);
    }

    private void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, _destination[_length..], out var written);
        _length += written;
    }

    private void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[_length..]);
        _length += bytes.Length;
    }
}
