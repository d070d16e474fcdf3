using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NginxConf.Runtime.Access.RealIp;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>Runs the phases of one request in nginx's order; the front ends' only call.</summary>
public static class RequestProcessor
{
    // Statuses that nginx answers by closing the connection.
    private const int RequestTimeout = 408;
    private const int CloseSilently = 444;
    private const int ClientClosed = 499;

    /// <summary>
    /// Processes a request whose head is complete, whose target is parsed and whose server is chosen: runs the phases, sends the response, writes the log.
    /// Never throws: a failure becomes a 500 and an error-log line, or an aborted response where the head was already sent.
    /// Exactly one of <see cref="HttpExchange.CompleteAsync"/> and <see cref="HttpExchange.Abort"/> was called afterwards.
    /// </summary>
    public static ValueTask ProcessAsync(Request request)
    {
        // The post-read phase: every later one sees the address that trusted proxies name.
        RealIpPhase.Run(request, request.Server.Root.Settings);
        request.Lingers = request.BodyLength != 0;
        return SettleAsync(request, Outcome.Redirected);
    }

    /// <summary>Answers a request whose head was refused (400, 408, 414, 431/494, 505): the stock page, closes, writes the log.</summary>
    public static ValueTask RejectAsync(Request request, int status)
    {
        request.Exchange.KeepAlive = false;
        return SettleAsync(request, Outcome.Status(status));
    }

    /// <summary>Answers a sound request with a status before any phase; the connection may go on.</summary>
    public static ValueTask RefuseAsync(Request request, int status) => SettleAsync(request, Outcome.Status(status));

    /// <summary>The log phase alone, of a request that was never answered: the client left in the middle of its head.</summary>
    public static void Log(Request request, int status)
    {
        request.Response.StatusCode = status;
        Log(request);
    }

    /// <summary>Drops a request whose head never became complete and writes its log line with the status.</summary>
    public static void Close(Request request, int status)
    {
        Abort(request, status);
        Log(request);
    }

    // Follows outcomes until the response is complete, then logs.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask SettleAsync(Request request, Outcome outcome)
    {
        outcome = await FollowAsync(request, outcome);
        if (outcome == Outcome.Done)
        {
            await CompleteAsync(request);
        }

        if (!request.Location.Settings.PostAction.IsEmpty && outcome.Code != CloseSilently)
        {
            await RunPostActionAsync(request);
        }

        if (outcome != Outcome.Done)
        {
            Abort(request, outcome.Code);
        }

        Log(request);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> FollowAsync(Request request, Outcome outcome)
    {
        while (outcome != Outcome.Done
            && outcome.Code is not (RequestTimeout or CloseSilently or ClientClosed)
            && !(request.IsAbandoned && outcome.IsStatus))
        {
            outcome = outcome.IsStatus ? SendError(request, outcome.Code) : await RunPhasesAsync(request, outcome);
        }

        return outcome;
    }

    // post_action: the request goes to a further location, whose answer nobody gets; that location's may name one more.
    private static async ValueTask RunPostActionAsync(Request request)
    {
        request.IsPostAction = true;
        request.Version = HttpVersion.Http09;
        while (request.UriChangesLeft > 0 && request.Location.Settings.PostAction is { IsEmpty: false } action)
        {
            request.Response.HeadSent = false;
            await FollowAsync(
                request,
                action.Span.StartsWith("/"u8)
                    ? InternalRedirect.To(request, action, ByteSlice.NotFound)
                    : InternalRedirect.ToNamed(request, action));
        }

        request.Response.HeadSent = true;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> RunPhasesAsync(Request request, Outcome outcome)
    {
        try
        {
            return await PhaseEngine.RunAsync(
                request, outcome == Outcome.NamedLocation ? Phase.Rewrite : Phase.ServerRewrite);
        }
        catch (Exception exception)
        {
            return Failure(request, exception);
        }
    }

    private static Outcome SendError(Request request, int status)
    {
        try
        {
            return ErrorResponse.Send(request, status);
        }
        catch (Exception exception)
        {
            // The error response itself failed: there is nothing better to send.
            Failure(request, exception);
            return Outcome.Close;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask CompleteAsync(Request request)
    {
        try
        {
            request.Exchange.KeepAlive &= !request.ClosesAfterResponse;
            AddedHeaders.AddTrailers(request);
            await request.Exchange.CompleteAsync();
            request.Response.IsComplete = !request.ClosesAfterResponse;
        }
        catch (Exception exception)
        {
            Failure(request, exception);
            request.Exchange.Abort();
        }
    }

    private static void Abort(Request request, int status)
    {
        if (!request.Response.HeadSent)
        {
            request.ErrorStatus = 0;
            request.Response.StatusCode = status;
        }

        request.IsTimedOut |= status is RequestTimeout or CloseSilently;
        request.Exchange.Abort();
    }

    private static void Log(Request request)
    {
        request.IsLogging = true;
        try
        {
            request.Location.RunLog(request);
        }
        catch (Exception exception)
        {
            Failure(request, exception);
        }
    }

    // The answer to what a phase threw: a status while there can still be one, else an aborted response.
    private static Outcome Failure(Request request, Exception exception)
    {
        var status = 500;
        switch (exception)
        {
            case BadRequestException bad:
                request.LogError(bad.Level, $"{bad.Message}");
                request.BodyDiscarded = true;
                status = bad.Status;
                break;
            case RequestFailedException failed:
                status = failed.Status;
                break;
            case RegexMatchTimeoutException timeout:
                // -47 is PCRE2's "match limit exceeded", which is what nginx would have run into.
                request.LogError(
                    LogLevel.Alert,
                    $"pcre2_match() failed: -47 on \"{timeout.Input}\" using \"{timeout.Pattern}\"");
                break;
            case OperationCanceledException when request.Exchange.ClientClosed.IsCancellationRequested:
                status = ClientClosed;
                break;
            default:
                request.LogError(LogLevel.Crit, $"request failed: {exception.ToString()}");
                break;
        }

        return request.Response.HeadSent ? Outcome.Close : Outcome.Status(status);
    }
}
