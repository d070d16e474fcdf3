using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>Runs the phases of one request in nginx's order; the front ends' only call.</summary>
public static class RequestProcessor
{
    /// <summary>
    /// Processes a request whose head is complete: chooses the server, runs the phases, sends the response, writes the log. Never
    /// throws: a failure becomes a 500 and an error-log line, or an aborted response where the head was already sent.
    /// </summary>
    public static ValueTask ProcessAsync(Request request) => default;

    /// <summary>Answers a request whose head was refused (400, 408, 414, 431/494, 505): the stock page, closes, writes the log.</summary>
    public static ValueTask RejectAsync(Request request, int status) => default;
}
