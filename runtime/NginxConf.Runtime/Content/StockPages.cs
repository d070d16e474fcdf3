using System.Text;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Content;

/// <summary>nginx's built-in pages for redirects and errors, byte for byte.</summary>
internal static class StockPages
{
    /// <summary>Keeps the error page long enough for browsers that would replace a short one (<c>msie_padding</c>).</summary>
    public static ReadOnlySpan<byte> Padding => s_padding;

    private static readonly byte[] s_padding = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(
        "<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n", 6)));

    // (status, title, line below the heading): the last four have titles of their own but are sent as 400.
    private static readonly (int Status, string Title, string? Detail)[] s_titles =
    [
        (301, "301 Moved Permanently", null),
        (302, "302 Found", null),
        (303, "303 See Other", null),
        (307, "307 Temporary Redirect", null),
        (308, "308 Permanent Redirect", null),
        (400, "400 Bad Request", null),
        (401, "401 Authorization Required", null),
        (402, "402 Payment Required", null),
        (403, "403 Forbidden", null),
        (404, "404 Not Found", null),
        (405, "405 Not Allowed", null),
        (406, "406 Not Acceptable", null),
        (408, "408 Request Time-out", null),
        (409, "409 Conflict", null),
        (410, "410 Gone", null),
        (411, "411 Length Required", null),
        (412, "412 Precondition Failed", null),
        (413, "413 Request Entity Too Large", null),
        (414, "414 Request-URI Too Large", null),
        (415, "415 Unsupported Media Type", null),
        (416, "416 Requested Range Not Satisfiable", null),
        (421, "421 Misdirected Request", null),
        (429, "429 Too Many Requests", null),
        (498, "404 Not Found", null),
        (500, "500 Internal Server Error", null),
        (501, "501 Not Implemented", null),
        (502, "502 Bad Gateway", null),
        (503, "503 Service Temporarily Unavailable", null),
        (504, "504 Gateway Time-out", null),
        (505, "505 HTTP Version Not Supported", null),
        (507, "507 Insufficient Storage", null),
        (494, "400 Bad Request", "Request Header Or Cookie Too Large"),
        (495, "400 Bad Request", "The SSL certificate error"),
        (496, "400 Bad Request", "No required SSL certificate was sent"),
        (497, "400 Bad Request", "The plain HTTP request was sent to HTTPS port"),
    ];

    private static readonly byte[]?[] s_withVersion = Render(ProductVersion.ServerName);
    private static readonly byte[]?[] s_withoutVersion = Render("nginx"u8);

    /// <summary>The page of a status; empty where nginx has none.</summary>
    public static ReadOnlySpan<byte> Find(int status, bool serverTokens)
    {
        var pages = serverTokens ? s_withVersion : s_withoutVersion;
        return (uint)status < (uint)pages.Length ? pages[status] : null;
    }

    private static byte[]?[] Render(ReadOnlySpan<byte> product)
    {
        var pages = new byte[]?[600];
        var footer = Encoding.ASCII.GetString(product);
        foreach (var (status, title, detail) in s_titles)
        {
            var head = detail is null ? title : $"400 {detail}";
            var line = detail is null ? "" : $"<center>{detail}</center>\r\n";
            pages[status] = Encoding.ASCII.GetBytes(
                $"<html>\r\n<head><title>{head}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n{line}"
                + $"<hr><center>{footer}</center>\r\n</body>\r\n</html>\r\n");
        }

        return pages;
    }
}
