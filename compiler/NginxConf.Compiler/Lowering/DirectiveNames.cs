namespace NginxConf.Compiler.Lowering;

/// <summary>Directives that lowering looks at one by one.</summary>
internal static class DirectiveNames
{
    /// <summary>Also holds <c>alias</c>: nginx keeps both in one slot.</summary>
    public const string Root = "root";
    public const string Alias = "alias";
    public const string DisableSymlinks = "disable_symlinks";
    public const string OpenFileCache = "open_file_cache";
    public const string Index = "index";
    public const string Types = "types";
    public const string Expires = "expires";
    public const string AddHeader = "add_header";
    public const string AddTrailer = "add_trailer";
    public const string ErrorPage = "error_page";

    /// <summary>The slot of <c>allow</c> and <c>deny</c>, in file order.</summary>
    public const string Access = "allow";
    public const string Allow = "allow";
    public const string AuthBasic = "auth_basic";
    public const string AuthBasicUserFile = "auth_basic_user_file";
    public const string LimitExcept = "limit_except";
    public const string EmptyGif = "empty_gif";
    public const string StubStatus = "stub_status";
    public const string AccessLog = "access_log";
    public const string ErrorLog = "error_log";
    public const string TryFiles = "try_files";
    public const string FastCgiParam = "fastcgi_param";
    public const string FastCgiSplitPathInfo = "fastcgi_split_path_info";
    public const string ProxyCookieDomain = "proxy_cookie_domain";
    public const string ProxyCookieFlags = "proxy_cookie_flags";
    public const string ProxyCookiePath = "proxy_cookie_path";
    public const string ProxyMethod = "proxy_method";
    public const string ProxyRedirect = "proxy_redirect";
    public const string ProxySslName = "proxy_ssl_name";
    public const string ProxySetBody = "proxy_set_body";
    public const string ProxySetHeader = "proxy_set_header";
    public const string RewriteLog = "rewrite_log";
    public const string Certificate = "ssl_certificate";
    public const string CertificateKey = "ssl_certificate_key";
    public const string RejectHandshake = "ssl_reject_handshake";
    public const string Http2 = "http2";
}
