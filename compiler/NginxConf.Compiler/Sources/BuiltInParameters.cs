namespace NginxConf.Compiler.Sources;

/// <summary>
/// The CGI parameters (RFC 3875, section 4.1) and server specifics that nginx's packages pass to backends by the files
/// <c>fastcgi_params</c>, <c>fastcgi.conf</c>, <c>scgi_params</c> and <c>uwsgi_params</c>. HTTP_HOST is the form that
/// keeps the port, for which nginx 1.29.3 brought the two port variables.
/// </summary>
internal static class BuiltInParameters
{
    private static readonly string[] s_request =
    [
        "QUERY_STRING $query_string",
        "REQUEST_METHOD $request_method",
        "CONTENT_TYPE $content_type",
        "CONTENT_LENGTH $content_length",
    ];

    private static readonly string[] s_place =
    [
        "DOCUMENT_ROOT $document_root",
        "SERVER_PROTOCOL $server_protocol",
        "REQUEST_SCHEME $scheme",
        "HTTPS $https if_not_empty",
    ];

    private static readonly string[] s_peer =
    [
        "REMOTE_ADDR $remote_addr",
        "REMOTE_PORT $remote_port",
        "SERVER_PORT $server_port",
        "SERVER_NAME $server_name",
    ];

    private static readonly string[] s_fastCgi =
    [
        .. s_request,
        "SCRIPT_NAME $fastcgi_script_name",
        "REQUEST_URI $request_uri",
        "DOCUMENT_URI $document_uri",
        .. s_place,
        "GATEWAY_INTERFACE CGI/1.1",
        "SERVER_SOFTWARE nginx/$nginx_version",
        "REMOTE_ADDR $remote_addr",
        "REMOTE_PORT $remote_port",
        "REMOTE_USER $remote_user",
        "SERVER_ADDR $server_addr",
        "SERVER_PORT $server_port",
        "SERVER_NAME $server_name",
        "REDIRECT_STATUS 200",
    ];

    private static readonly string[] s_scgi =
    [
        "REQUEST_METHOD $request_method",
        "REQUEST_URI $request_uri",
        "QUERY_STRING $query_string",
        "CONTENT_TYPE $content_type",
        "DOCUMENT_URI $document_uri",
        "DOCUMENT_ROOT $document_root",
        "SCGI 1",
        .. s_place.Skip(1),
        .. s_peer,
    ];

    private static readonly string[] s_uwsgi =
    [
        .. s_request,
        "REQUEST_URI $request_uri",
        "PATH_INFO $document_uri",
        .. s_place,
        .. s_peer,
    ];

    private const string Host = "HTTP_HOST $host$is_request_port$request_port";

    public static string FastCgiParams { get; } = Lines("fastcgi_param", [.. s_fastCgi, Host]);

    public static string FastCgiConf { get; } =
        Lines("fastcgi_param", ["SCRIPT_FILENAME $document_root$fastcgi_script_name", .. s_fastCgi]);

    public static string ScgiParams { get; } = Lines("scgi_param", [.. s_scgi, Host]);

    public static string UwsgiParams { get; } = Lines("uwsgi_param", [.. s_uwsgi, Host]);

    private static string Lines(string directive, string[] parameters) =>
        string.Concat(parameters.Select(parameter => $"{directive} {parameter};\n"));
}
