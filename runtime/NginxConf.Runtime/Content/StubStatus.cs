using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary><c>stub_status</c>: counters of connections and requests as text.</summary>
public static class StubStatus
{
    private static readonly ByteSlice s_plain = ByteSlice.From("text/plain"u8);

    public static ValueTask<Outcome> ServeAsync(Request request)
    {
        if (request.MethodKind is not (MethodKind.Get or MethodKind.Head))
        {
            return new(Outcome.Status(405));
        }

        request.Exchange.DiscardBody();
        var text = Text(request);
        var response = request.Response;
        response.StatusCode = 200;
        response.ContentType = s_plain;
        response.ContentLength = text.Length;
        var outcome = HeaderFilters.SendHead(request);
        if (!outcome.IsContinue)
        {
            return new(outcome);
        }

        BodyText.Write(request.Exchange, text.Span);
        return new(Outcome.Done);
    }

    private static ByteSlice Text(Request request)
    {
        var counters = request.Client.Counters;
        var text = new ValueWriter(request.Memory);
        text.Write("Active connections: "u8);
        text.WriteNumber(counters.Active);
        text.Write(" \nserver accepts handled requests\n "u8);
        text.WriteNumber(counters.Accepted);
        text.Write(" "u8);
        text.WriteNumber(counters.Accepted);
        text.Write(" "u8);
        text.WriteNumber(counters.Requests);
        text.Write(" \nReading: "u8);
        text.WriteNumber(counters.Count(ConnectionActivity.Reading));
        text.Write(" Writing: "u8);
        text.WriteNumber(counters.Count(ConnectionActivity.Writing));
        text.Write(" Waiting: "u8);
        text.WriteNumber(counters.Count(ConnectionActivity.Waiting));
        text.Write(" \n"u8);
        return text.Complete();
    }
}
