using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using NginxConf.TestKit.Http;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>Bytes for one connection, in the parts that they are written in.</summary>
/// <param name="HalfCloses">Our direction is closed behind the last part; else the server has to lose its patience.</param>
internal sealed partial record Conversation(IReadOnlyList<byte[]> Parts, bool HalfCloses)
{
    /// <summary>The statuses of all answers until the server closes. Bytes without any status line are an answer of HTTP/0.9.</summary>
    public async Task<string> AskAsync(IPEndPoint server)
    {
        using var patience = new CancellationTokenSource(RawHttpClient.Patience);
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, patience.Token);
        var sending = SendAsync(socket, patience.Token);
        var received = await ReceiveAsync(socket, patience.Token);
        await sending;
        var statuses = StatusLine().Matches(Encoding.Latin1.GetString(received)).Select(match => match.Groups[1].Value);
        var text = string.Join(' ', statuses);
        return text.Length > 0 ? text : received.Length > 0 ? "no head" : "nothing";
    }

    public Conversation InOnePart() => this with { Parts = [[.. Parts.SelectMany(part => part)]] };

    /// <summary>A host or port is named that RFC 3986 does not know.</summary>
    public bool HasOddHost => OddHost().IsMatch(Encoding.Latin1.GetString([.. Parts.SelectMany(part => part)]));

    /// <summary>With C# escapes, a bar between the parts.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(text.Length > 0 ? "|" : "");
            foreach (var value in part)
            {
                text.Append(value switch
                {
                    (byte)'\r' => "\\r",
                    (byte)'\n' => "\\n",
                    < 0x20 or > 0x7E => $"\\x{value:x2}",
                    _ => ((char)value).ToString(),
                });
            }
        }

        return (HalfCloses ? "raw-end:" : "raw:") + text;
    }

    private async Task SendAsync(Socket socket, CancellationToken patience)
    {
        try
        {
            foreach (var part in Parts)
            {
                await socket.SendAsync(part, patience);
                await Task.Yield();
            }

            if (HalfCloses)
            {
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (SocketException)
        {
            // The server has closed already: its answer tells.
        }
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket, CancellationToken patience)
    {
        var all = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer, patience)) > 0;)
            {
                all.Write(buffer, 0, read);
            }
        }
        catch (SocketException)
        {
            // A server that closes with unread input resets: what came before counts.
        }

        return all.ToArray();
    }

    [GeneratedRegex(@"(?:^host: *|://)(?![a-z0-9.-]*(?::\d*)?(?:[ /?\r\n]|$))", RegexOptions.IgnoreCase | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OddHost();

    [GeneratedRegex(@"HTTP/1\.1 (\d{3}) ", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StatusLine();
}
