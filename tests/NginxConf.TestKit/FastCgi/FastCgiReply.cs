using System.Text;

namespace NginxConf.TestKit.FastCgi;

/// <summary>
/// What the peer does with a request, step by step. A reply that ends without <see cref="End"/>, <see cref="Close"/>,
/// <see cref="Reset"/> or <see cref="Hang"/> is ended normally.
/// </summary>
public sealed class FastCgiReply
{
    private readonly List<Func<FastCgiReplyWriter, Task>> _steps = [];

    /// <summary>A normal reply: CGI header lines, an empty line, the body.</summary>
    public static FastCgiReply Output(string output) => new FastCgiReply().Stdout(output);

    /// <summary>A 200 reply of type text/plain.</summary>
    public static FastCgiReply PlainText(string body) => Output("Content-Type: text/plain\r\n\r\n" + body);

    /// <param name="recordSize">Content bytes per record.</param>
    public FastCgiReply Stdout(string text, int recordSize = FastCgiRecord.MaximumContent, byte padding = 0) =>
        Stdout(Encoding.Latin1.GetBytes(text), recordSize, padding);

    public FastCgiReply Stdout(byte[] content, int recordSize = FastCgiRecord.MaximumContent, byte padding = 0) =>
        Then(writer => writer.StreamAsync(FastCgiRecordType.Stdout, content, recordSize, padding));

    public FastCgiReply Stderr(string text) =>
        Then(writer => writer.StreamAsync(FastCgiRecordType.Stderr, Encoding.Latin1.GetBytes(text), FastCgiRecord.MaximumContent, 0));

    /// <summary>One record exactly as given, but for its request id, which is shifted from the request's own.</summary>
    public FastCgiReply Record(FastCgiRecordType type, byte[] content, byte version = 1, int requestIdOffset = 0) =>
        Then(writer => writer.RecordAsync(type, content, version, requestIdOffset));

    /// <summary>Bytes that need not be FastCGI.</summary>
    public FastCgiReply Raw(params byte[] bytes) => Then(writer => writer.RawAsync(bytes));

    /// <summary>A whole normal reply sent a few bytes at a time, each in its own packet.</summary>
    public FastCgiReply Drip(string output, int bytesAtATime) => Then(writer => writer.DripAsync(output, bytesAtATime));

    /// <summary>END_REQUEST. Protocol status: 0 complete, 1 cannot multiplex, 2 overloaded, 3 unknown role.</summary>
    public FastCgiReply End(int applicationStatus = 0, byte protocolStatus = 0) =>
        Then(writer => writer.EndAsync(applicationStatus, protocolStatus));

    /// <summary>Closes the connection, without END_REQUEST unless it was sent.</summary>
    public FastCgiReply Close() => Then(writer => Do(writer.Close));

    /// <summary>Breaks the connection with a TCP reset.</summary>
    public FastCgiReply Reset() => Then(writer => Do(writer.Reset));

    /// <summary>Says nothing more, until the gateway leaves.</summary>
    public FastCgiReply Hang() => Then(writer => writer.HangAsync());

    /// <summary>Goes on when the task has ended: for tests that look at what the client has received so far.</summary>
    public FastCgiReply WaitFor(Task condition) => Then(writer => writer.WaitForAsync(condition));

    internal async Task RunAsync(FastCgiReplyWriter writer)
    {
        foreach (var step in _steps)
        {
            await step(writer).ConfigureAwait(false);
        }

        if (!writer.IsFinished)
        {
            await writer.EndAsync(0, 0).ConfigureAwait(false);
        }
    }

    private static Task Do(Action step)
    {
        step();
        return Task.CompletedTask;
    }

    private FastCgiReply Then(Func<FastCgiReplyWriter, Task> step)
    {
        _steps.Add(step);
        return this;
    }
}
