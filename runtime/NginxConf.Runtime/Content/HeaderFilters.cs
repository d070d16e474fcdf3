using NginxConf.Runtime.Content.Filters;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>What happens to every response head before it is printed, in nginx's order.</summary>
internal static class HeaderFilters
{
    /// <summary>
    /// 1. conditions of the request (304, 412), 2. <c>expires</c> and <c>add_header</c>, 3. what the body's filters change, 4. ranges,
    /// 5. what the status excludes, 6. <see cref="HttpExchange.WriteHead"/>, 7. the body's filters are put before the exchange.
    /// </summary>
    /// <returns>
    /// <see cref="Outcome.Continue"/>: write the body now. Else the handler's own outcome: <see cref="Outcome.Done"/> where there is
    /// no body, or a status to answer instead.
    /// </returns>
    public static Outcome SendHead(Request request)
    {
        var response = request.Response;
        if (request.IsPostAction)
        {
            return Outcome.Done;
        }

        if (request.ErrorStatus != 0)
        {
            response.StatusCode = request.ErrorStatus;
            response.StatusLine = default;
        }

        if (!ConditionFilter.Apply(request))
        {
            // nginx forgets the response that was prepared, and closes the connection after the error without saying so.
            response.Clear();
            request.ClosesAfterResponse = true;
            return ErrorResponse.Send(request, 412);
        }

        var filters = new ResponseFilters(request);
        var admitsAll = AddedHeaders.AdmitsAll(response.StatusCode);
        AddedHeaders.SetExpires(request, admitsAll);
        filters.TakeNote();
        AddedHeaders.Add(request, admitsAll);
        filters.ChangeHead();
        response.CompleteContentType();
        if (!RangeFilter.Apply(request))
        {
            return Outcome.Status(416);
        }

        Normalise(request);
        response.HeadSent = true;
        request.Exchange.WriteHead(response);
        if (response.HeaderOnly)
        {
            return Outcome.Done;
        }

        filters.Attach();
        return Outcome.Continue;
    }

    private static void Normalise(Request request)
    {
        var response = request.Response;
        response.HeaderOnly |= request.MethodKind == MethodKind.Head && request.Version > HttpVersion.Http09;
        switch (response.StatusCode)
        {
            case 204:
                response.HeaderOnly = true;
                response.ContentType = default;
                response.ContentLength = -1;
                response.LastModified = -1;
                break;
            case 304:
                response.HeaderOnly = true;
                break;
            case 200 or 206:
                break;
            default:
                response.LastModified = -1;
                break;
        }

        if (response.LastModifiedIsField)
        {
            response.LastModified = -1;
        }

        Redirects.MakeAbsolute(request);
    }
}
