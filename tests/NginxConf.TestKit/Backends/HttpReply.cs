using System.Text;

namespace NginxConf.TestKit.Backends;

/// <summary>
/// What the peer does with a request, step by step, in exact bytes. A reply that does not end the connection leaves it open for the
/// next request.
/// </summary>
public sealed class HttpReply
{
    private readonly List<Func<HttpPeerConnection, Task>> _steps = [];

    /// <summary>A whole 200 response with a length.</summary>
    public static HttpReply PlainText(string body) => Ok("Content-Type: text/plain\r\n", body);

    /// <summary>The same with other fields, each line ended.</summary>
    public static HttpReply Ok(string fields, string body) =>
        new HttpReply().Send($"HTTP/1.1 200 OK\r\n{fields}Content-Length: {body.Length}\r\n\r\n{body}");

    public HttpReply Send(string text) => Then(connection => connection.WriteAsync(Encoding.Latin1.GetBytes(text)));

    /// <summary>Sends the text a few bytes at a time, each in its own packet.</summary>
    public HttpReply Drip(string text, int bytesAtATime) => Then(connection => connection.DripAsync(Encoding.Latin1.GetBytes(text), bytesAtATime));

    /// <summary>Ends our direction.</summary>
    public HttpReply Close() => Then(connection => Do(connection.Close));

    /// <summary>Breaks the connection with a TCP reset.</summary>
    public HttpReply Reset() => Then(connection => Do(connection.Reset));

    /// <summary>Says nothing more, until the gateway leaves.</summary>
    public HttpReply Hang() => Then(connection => connection.HangAsync());

    /// <summary>Sends back whatever comes, until the gateway ends its direction.</summary>
    public HttpReply Echo() => Then(connection => connection.EchoAsync());

    /// <summary>Goes on when the task has ended: for tests that look at what the client has received so far.</summary>
    public HttpReply WaitFor(Task condition) => Then(connection => connection.WaitForAsync(condition));

    internal async Task RunAsync(HttpPeerConnection connection)
    {
        foreach (var step in _steps)
        {
            await step(connection).ConfigureAwait(false);
        }
    }

    private static Task Do(Action step)
    {
        step();
        return Task.CompletedTask;
    }

    private HttpReply Then(Func<HttpPeerConnection, Task> step)
    {
        _steps.Add(step);
        return this;
    }
}
