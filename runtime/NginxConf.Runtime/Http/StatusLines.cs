namespace NginxConf.Runtime.Http;

/// <summary>Reason phrases as nginx words them.</summary>
internal static class StatusLines
{
    /// <summary><c>200 OK</c>; empty for a status that nginx has no phrase for (the line then ends in the number and a space).</summary>
    public static ReadOnlySpan<byte> Find(int status) => status switch
    {
        200 => "200 OK"u8,
        201 => "201 Created"u8,
        202 => "202 Accepted"u8,
        204 => "204 No Content"u8,
        206 => "206 Partial Content"u8,
        301 => "301 Moved Permanently"u8,
        302 => "302 Moved Temporarily"u8,
        303 => "303 See Other"u8,
        304 => "304 Not Modified"u8,
        307 => "307 Temporary Redirect"u8,
        308 => "308 Permanent Redirect"u8,
        400 => "400 Bad Request"u8,
        401 => "401 Unauthorized"u8,
        402 => "402 Payment Required"u8,
        403 => "403 Forbidden"u8,
        404 => "404 Not Found"u8,
        405 => "405 Not Allowed"u8,
        406 => "406 Not Acceptable"u8,
        408 => "408 Request Time-out"u8,
        409 => "409 Conflict"u8,
        410 => "410 Gone"u8,
        411 => "411 Length Required"u8,
        412 => "412 Precondition Failed"u8,
        413 => "413 Request Entity Too Large"u8,
        414 => "414 Request-URI Too Large"u8,
        415 => "415 Unsupported Media Type"u8,
        416 => "416 Requested Range Not Satisfiable"u8,
        421 => "421 Misdirected Request"u8,
        429 => "429 Too Many Requests"u8,
        500 => "500 Internal Server Error"u8,
        501 => "501 Not Implemented"u8,
        502 => "502 Bad Gateway"u8,
        503 => "503 Service Temporarily Unavailable"u8,
        504 => "504 Gateway Time-out"u8,
        505 => "505 HTTP Version Not Supported"u8,
        507 => "507 Insufficient Storage"u8,
        _ => [],
    };
}
