using static NginxConf.Compiler.Directives.Tables.Rows;

namespace NginxConf.Compiler.Directives.Tables;

/// <summary>TLS for clients.</summary>
internal static class SslTable
{
    private const string Stapling = "answers of OCSP responders are not stapled; a client that wants one asks for it itself";
    private const string Sessions = "how long and where TLS sessions are kept is up to .NET; a client that cannot resume makes a full handshake";

    public static DirectiveInfo[] Rows { get; } =
    [
        .. Module(
            "http_ssl",
            "this TLS setting",
            Row("ssl", HttpServer, One, Flag).Unsupported("removed in nginx 1.25.1; write the parameter \"ssl\" of \"listen\""),
            Row("ssl_buffer_size", HttpServer, One, Size, "16k").NoEffect("only changes how a response is cut into TLS records").From("1.5.9"),
            Row("ssl_certificate", HttpServer, One, FilePath).List().Compiled(),
            Row("ssl_certificate_cache", HttpServer, Shape(1, 2, 3), Args(Named("off | max=number")), "off").NoEffect("certificates are kept in memory").From("1.27.4"),
            Row("ssl_certificate_compression", HttpServer, One, Flag, "off").Unsupported("compressed certificates").From("1.29.1"),
            Row("ssl_certificate_key", HttpServer, One, FilePath).List().Compiled(),
            Row("ssl_ciphers", HttpServer, One, Word, "HIGH:!aNULL:!MD5").Compiled(),
            Row("ssl_client_certificate", HttpServer, One, FilePath).Compiled(),
            Row("ssl_conf_command", HttpServer, Two, Args(Name, Word)).List().From("1.19.4"),
            Row("ssl_crl", HttpServer, One, FilePath).Compiled().From("0.8.7"),
            Row("ssl_dhparam", HttpServer, One, FilePath).NoEffect("keys are exchanged over elliptic curves only: cipher suites with DHE are not offered"),
            Row("ssl_early_data", HttpServer, One, Flag, "off").NoEffect("early data is never accepted: clients send it again when the handshake is complete").From("1.15.3"),
            Row("ssl_ech_file", HttpServer, One, FilePath).List().Unsupported("encrypted client hello").From("1.29.4"),
            Row("ssl_ecdh_curve", HttpServer, One, Word, "auto").NoEffect("the curves are those of the TLS library; clients choose among them").From("1.1.0"),
            Row("ssl_key_log", HttpServer, One, FilePath).Subscription().Unsupported("a log of TLS keys").From("1.27.2"),
            Row("ssl_ocsp", HttpServer, One, OneOf("off", "on", "leaf"), "off").Unsupported("OCSP checks of client certificates").From("1.19.0"),
            Row("ssl_ocsp_cache", HttpServer, One, Named("off | shared"), "off").Unsupported("OCSP checks of client certificates").From("1.19.0"),
            Row("ssl_ocsp_responder", HttpServer, One, Named("url")).Unsupported("OCSP checks of client certificates").From("1.19.0"),
            Row("ssl_password_file", HttpServer, One, FilePath).Compiled().From("1.7.3"),
            Row("ssl_prefer_server_ciphers", HttpServer, One, Flag, "off").NoEffect("the order of the server is always the one that counts"),
            Row("ssl_protocols", HttpServer, OneOrMore, TlsVersions, "TLSv1.2 TLSv1.3").List().Compiled(),
            Row("ssl_reject_handshake", HttpServer, One, Flag, "off").Compiled().From("1.19.4"),
            Row("ssl_session_cache", HttpServer, OneOrTwo, Named("off | none | builtin | shared"), "none").LastWins().NoEffect(Sessions),
            Row("ssl_session_ticket_key", HttpServer, One, FilePath).List().NoEffect(Sessions).From("1.5.7"),
            Row("ssl_session_tickets", HttpServer, One, Flag, "on").Compiled().From("1.5.9"),
            Row("ssl_session_timeout", HttpServer, One, Seconds, "5m").NoEffect(Sessions),
            Row("ssl_stapling", HttpServer, One, Flag, "off").NoEffect(Stapling).From("1.3.7"),
            Row("ssl_stapling_file", HttpServer, One, FilePath).Unsupported("OCSP stapling").From("1.3.7"),
            Row("ssl_stapling_responder", HttpServer, One, Named("url")).NoEffect(Stapling).From("1.3.7"),
            Row("ssl_stapling_verify", HttpServer, One, Flag, "off").NoEffect(Stapling).From("1.3.7"),
            Row("ssl_trusted_certificate", HttpServer, One, FilePath).Compiled().From("1.3.7"),
            Row("ssl_verify_client", HttpServer, One, OneOf("off", "on", "optional", "optional_no_ca"), "off").Compiled(),
            Row("ssl_verify_depth", HttpServer, One, Number, "1").Compiled()),
    ];
}
