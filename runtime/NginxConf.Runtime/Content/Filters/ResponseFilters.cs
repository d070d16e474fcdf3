using System.Text;
using NginxConf.Runtime.Content.Charsets;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Content.Filters;

/// <summary>The filters of one response's body: which there are is decided with the head, in nginx's order.</summary>
internal ref struct ResponseFilters(Request request)
{
    private const int SwitchingProtocols = 101;

    private readonly LocationSettings _settings = request.Location.Settings;
    private bool _gunzip;
    private Recoding? _recoding;
    private bool _gzip;

    /// <summary>1. before <c>add_header</c>, whose fields are text for the client and decide nothing.</summary>
    public readonly void TakeNote()
    {
        if (_settings.Gzip || _settings.Gunzip)
        {
            var response = request.Response;
            response.ContentEncoding = response.Headers.Find("content-encoding"u8);
            response.Expires = response.Headers.Find("expires"u8);
        }
    }

    /// <summary>2. before ranges: a body whose length changes has none.</summary>
    public void ChangeHead()
    {
        if (_settings.Gunzip)
        {
            DecideGunzip();
        }

        _recoding = CharsetChoice.Apply(request);
        if (_recoding is { KeepsLength: false })
        {
            request.Response.ContentLength = -1;
        }

        if (_settings.Gzip)
        {
            DecideGzip();
        }
    }

    /// <summary>3. behind the head: what is attached last gets the body first.</summary>
    public readonly void Attach()
    {
        if (request.Response.StatusCode == SwitchingProtocols)
        {
            // What follows is no body.
            return;
        }

        LimitRate();
        if (_gzip)
        {
            request.Attach(GzipFilter.Rent(request, request.Exchange));
        }

        if (_recoding is not null)
        {
            request.Attach(_recoding.KeepsLength
                ? ByteCharsetFilter.Rent(request, request.Exchange, _recoding)
                : CharsetFilter.Rent(request, request.Exchange, _recoding));
        }

        if (_gunzip)
        {
            request.Attach(GunzipFilter.Rent(request, request.Exchange));
        }
    }

    private readonly void LimitRate()
    {
        var response = request.Response;
        if (response.RateLimit < 0)
        {
            response.RateLimit = request.Location.RunLimitRate(request);
        }

        if (response.RateLimit > 0)
        {
            var rate = new TransferRate(response.RateLimit, request.Location.RunLimitRateAfter(request));
            request.Attach(RateLimitFilter.Rent(request, request.Exchange, rate));
        }
    }

    private void DecideGunzip()
    {
        var response = request.Response;
        if (!Ascii.EqualsIgnoreCase(response.ContentEncoding.Span, "gzip"u8))
        {
            return;
        }

        response.VariesByEncoding = true;
        if (!GzipConditions.AreMet(request))
        {
            _gunzip = true;
            response.Headers.RemoveFirst("content-encoding"u8);
            response.ContentEncoding = default;
            ForgetLength(response);
        }
    }

    private void DecideGzip()
    {
        var response = request.Response;
        if (response.StatusCode is not (200 or 403 or 404)
            || !response.ContentEncoding.IsEmpty
            || (response.ContentLength >= 0 && response.ContentLength < _settings.GzipMinLength)
            || !_settings.GzipTypes.Contains(response.MediaType)
            || response.HeaderOnly)
        {
            return;
        }

        response.VariesByEncoding = true;
        if (GzipConditions.AreMet(request))
        {
            _gzip = true;
            response.SetGzipped();
            ForgetLength(response);
        }
    }

    // The body will be another than the one that the head was made for.
    private static void ForgetLength(Response response)
    {
        response.ContentLength = -1;
        response.AllowRanges = false;
        response.Headers.Remove("accept-ranges"u8);
        response.WeakenETag();
    }
}
