using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Http;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Phases;

/// <summary>Answers a status that a phase or a handler returned: through <c>error_page</c>, else with nginx's stock page.</summary>
internal static class ErrorResponse
{
    private static readonly ByteSlice s_html = ByteSlice.From("text/html"u8);
    private static readonly ByteSlice s_get = ByteSlice.From("GET"u8);

    public static Outcome Send(Request request, int status)
    {
        request.ErrorStatus = status;
        request.Response.ContentType = default;
        if (status is 400 or 413 or 414 or 495 or 496 or 497 or 500 or 501)
        {
            request.Exchange.KeepAlive = false;
        }

        request.Lingers &= status is not (400 or 495 or 496 or 497);
        if (!request.ErrorPageUsed && request.UriChangesLeft > 0
            && request.Location.RunErrorPage(request, status, out var page))
        {
            request.ErrorPageUsed = !request.Location.Settings.RecursiveErrorPages;
            return SendPage(request, page, status);
        }

        return SendStock(request, status, mayRefresh: status is 301 or 302);
    }

    private static Outcome SendPage(Request request, ErrorPage page, int status)
    {
        var overwrite = page.Overwrite < 0 && IsBadRequest(status) ? 400 : page.Overwrite;
        request.ExpectationIsMet |= overwrite is not (0 or 200);
        if (overwrite >= 0)
        {
            request.ErrorStatus = overwrite;
        }

        if (page.Named is { } location)
        {
            return InternalRedirect.ToNamed(request, location);
        }

        if (page.Target.Span.StartsWith("/"u8))
        {
            if (request.MethodKind != MethodKind.Head)
            {
                request.MethodKind = MethodKind.Get;
                request.Method = s_get;
            }

            return InternalRedirect.To(request, page.Target);
        }

        if (page.Target.Span.StartsWith("@"u8))
        {
            return InternalRedirect.ToNamed(request, page.Target);
        }

        if (overwrite is not (301 or 302 or 303 or 307 or 308))
        {
            request.ErrorStatus = 302;
        }

        request.Response.Location = page.Target;
        return SendStock(request, request.ErrorStatus, mayRefresh: true);
    }

    private static Outcome SendStock(Request request, int status, bool mayRefresh)
    {
        DiscardBody(request);
        var settings = request.Location.Settings;
        var response = request.Response;
        if (mayRefresh && settings.MsieRefresh && UserAgents.IsMsie(request.Headers.Find("user-agent"u8)))
        {
            return SendRefresh(request);
        }

        var page = StockPages.Find(status, settings.ServerTokens);
        var padding = settings.MsiePadding && status >= 400 && !page.IsEmpty && request.Version >= HttpVersion.Http10
            && UserAgents.WantsPadding(request.Headers.Find("user-agent"u8)) ? StockPages.Padding : [];

        if (IsBadRequest(status))
        {
            request.ErrorStatus = 400;
        }

        response.ContentType = page.IsEmpty ? default : s_html;
        response.ContentLength = page.Length + padding.Length;
        response.LastModified = -1;
        return Finish(request, page, padding);
    }

    private static Outcome Finish(Request request, ReadOnlySpan<byte> page, ReadOnlySpan<byte> padding)
    {
        var response = request.Response;
        response.ETag = default;
        response.AllowRanges = false;
        response.Headers.Remove("accept-ranges"u8);
        response.Headers.Remove("content-length"u8);

        var outcome = HeaderFilters.SendHead(request);
        if (!outcome.IsContinue)
        {
            return outcome;
        }

        BodyText.Write(request.Exchange, page);
        BodyText.Write(request.Exchange, padding);
        return Outcome.Done;
    }

    // Internet Explorer lost the fragment of an address in a redirect: a page takes it there.
    private static Outcome SendRefresh(Request request)
    {
        var response = request.Response;
        var page = RefreshPage.Render(request.Memory, response.Location);
        request.ErrorStatus = 200;
        response.ContentType = s_html;
        response.ContentLength = page.Length;
        response.LastModified = -1;
        response.Location = default;
        return Finish(request, page.Span, []);
    }

    private static void DiscardBody(Request request)
    {
        request.ExpectationIsMet = true;
        try
        {
            request.Exchange.DiscardBody();
        }
        catch (BadRequestException broken)
        {
            // The answer stands, but nobody knows where the next request would start.
            request.LogError(broken.Level, $"{broken.Message}");
            request.Exchange.KeepAlive = false;
        }
    }

    // Codes of nginx's own that reach the client as 400.
    private static bool IsBadRequest(int status) => status is 494 or 495 or 496 or 497;
}
