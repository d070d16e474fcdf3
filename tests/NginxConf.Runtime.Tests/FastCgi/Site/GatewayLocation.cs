using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.FastCgi;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.FastCgi.Site;

/// <summary>A location with <c>fastcgi_pass</c> and the parameters of <c>fastcgi_params</c> that tests look at.</summary>
internal sealed class GatewayLocation(LocationSettings settings) : Location<GatewayRequest>, IFastCgiLocation<GatewayRequest>
{
    public override LocationSettings Settings => settings;

    public override bool HasContentHandler => true;

    /// <summary><c>error_page STATUS @fallback</c>.</summary>
    public (int Status, Location Target)? ErrorPage { get; init; }

    public static void WriteParameters(GatewayRequest request, ref FastCgiParameterWriter parameters)
    {
        parameters.WriteEncoded("\u0011\u0007GATEWAY_INTERFACECGI/1.1"u8);
        parameters.Write("SCRIPT_FILENAME"u8, request.Query.Span.StartsWith("script="u8) ? request.Query.Slice(7) : request.FastcgiScriptName);
        parameters.Write("SCRIPT_NAME"u8, request.FastcgiScriptName);
        parameters.Write("PATH_INFO"u8, request.FastcgiPathInfo);
        parameters.Write("QUERY_STRING"u8, request.QueryString);
        parameters.Write("REQUEST_METHOD"u8, request.RequestMethod);
        parameters.Write("REQUEST_URI"u8, request.RequestUri);
        parameters.Write("CONTENT_TYPE"u8, request.ContentType);
        parameters.Write("CONTENT_LENGTH"u8, request.ContentLength);
        parameters.Write("REQUEST_BODY"u8, request.RequestBody);
        // Not REQUEST_BODY_FILE: PHP would read that instead of what it is sent.
        parameters.WriteIfNotEmpty("BODY_FILE"u8, request.RequestBodyFile);
    }

    protected override ValueTask<Outcome> ContentAsync(GatewayRequest request) =>
        FastCgiHandler.PassAsync<GatewayLocation, GatewayRequest>(request, settings.FastCgi!);

    protected override bool FindErrorPage(GatewayRequest request, int status, out ErrorPage page)
    {
        page = ErrorPage is { } answer && answer.Status == status ? new ErrorPage(default, answer.Target, -1) : default;
        return page.Named is not null;
    }

    protected override void Log(GatewayRequest request)
    {
        if (GatewaySite.Of(request) is { LogsLines: true } site)
        {
            site.Log(
                $"{request.Response.StatusCode} [{Text(request.UpstreamAddr)}] [{Text(request.UpstreamStatus)}] [{Text(request.UpstreamHeader("x-back"u8))}]");
        }
    }

    private static string Text(ByteSlice value) => value.IsFound ? value.ToString() : "-";
}
