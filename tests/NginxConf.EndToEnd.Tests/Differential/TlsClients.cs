using System.Security.Cryptography.X509Certificates;
using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>TLS beyond a certificate: several of them, client certificates, refused handshakes, plain requests to TLS ports, <c>$ssl_*</c>.</summary>
public sealed class TlsClients(Sites<TlsClients> sites) : IClassFixture<Sites<TlsClients>>, IDifferentialSuite
{
    private const string Certificate = "ssl_certificate [[root]]/../site.crt; ssl_certificate_key [[root]]/../site.key;";

    private const string Facts = """
        "$ssl_client_verify|$ssl_client_s_dn|$ssl_client_i_dn|$ssl_client_s_dn_legacy|$ssl_client_i_dn_legacy|$ssl_client_serial|$ssl_client_fingerprint|$ssl_client_v_start|$ssl_client_v_end|$ssl_client_v_remain\n$ssl_client_cert\n$ssl_client_raw_cert$ssl_client_escaped_cert\n"
        """;

    public static DifferentialSetup Setup => new(DifferentialSetup.Http($$"""
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_session_cache shared:tls:1m;
        ssl_session_timeout 10m;
        ssl_prefer_server_ciphers on;
        ssl_verify_depth 2;
        server {
            listen 127.0.0.1:[[port]];
            return 301 https://$host$request_uri;
        }
        server {
            listen 127.0.0.1:[[port-tls-facts]] ssl;
            {{Certificate}}
            ssl_certificate [[root]]/../site-rsa.crt;
            ssl_certificate_key [[root]]/../site-rsa.key;
            ssl_password_file [[root]]/../passwords;
            location / { return 200 "$ssl_protocol|$ssl_cipher|$ssl_server_name|$ssl_session_reused|$ssl_early_data|$ssl_client_verify|$ssl_client_s_dn|$scheme|$https\n"; }
            location /offer { return 200 "$ssl_ciphers|$ssl_curves|$ssl_curve\n"; }
            location /alpn { return 200 "$ssl_alpn_protocol\n"; }
            location /directory { }
            root [[root]];
        }
        server {
            listen 127.0.0.1:[[port-tls-12]] ssl;
            {{Certificate}}
            ssl_protocols TLSv1.2;
            ssl_session_tickets off;
            return 200 "$ssl_protocol $ssl_cipher\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-on]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client on;
            return 200 {{Facts}};
        }
        server {
            listen 127.0.0.1:[[port-tls-optional]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client optional;
            return 200 {{Facts}};
        }
        server {
            listen 127.0.0.1:[[port-tls-any]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client optional_no_ca;
            location / { return 200 {{Facts}}; }
            location /subject { return 200 "$ssl_client_s_dn\n$ssl_client_s_dn_legacy\n"; }
        }
        server {
            listen 127.0.0.1:[[port-tls-crl]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_crl [[root]]/../ca.crl;
            ssl_verify_client optional;
            return 200 "$ssl_client_verify\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-depth]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_trusted_certificate [[root]]/../other-ca.crt;
            ssl_verify_depth 0;
            ssl_verify_client optional;
            return 200 "$ssl_client_verify\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-errors]] ssl;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client on;
            error_page 495 496 497 = @error;
            location @error { return 200 "status $status verify $ssl_client_verify scheme $scheme\n"; }
            location / { return 200 "welcome\n"; }
        }
        server {
            listen 127.0.0.1:[[port-tls-redirects]] ssl;
            {{Certificate}}
            error_page 497 https://$host$request_uri;
            return 200 "welcome\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-names]] ssl default_server;
            {{Certificate}}
            server_name open.example;
            return 200 "open $host $ssl_server_name $server_name\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-names]] ssl;
            server_name closed.example second.example *.closed.example;
            {{Certificate}}
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client on;
            return 200 "closed $host $ssl_server_name $server_name $ssl_client_verify\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-names]] ssl;
            server_name other.example;
            ssl_certificate [[root]]/../other.crt;
            ssl_certificate_key [[root]]/../other.key;
            return 200 "other $host $ssl_server_name $server_name\n";
        }
        server {
            listen 127.0.0.1:[[port-h2-on]] ssl http2 default_server;
            {{Certificate}}
            server_name closed.example;
            ssl_client_certificate [[root]]/../ca.crt;
            ssl_verify_client on;
            error_page 421 = @misdirected;
            location / { return 200 "closed $host $ssl_server_name $ssl_client_verify $ssl_client_s_dn $ssl_alpn_protocol\n"; }
            location @misdirected { return 200 "misdirected $status\n"; }
        }
        server {
            listen 127.0.0.1:[[port-h2-on]] ssl http2;
            {{Certificate}}
            server_name open.example;
            return 200 "open $host $ssl_server_name $ssl_client_verify\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-reject]] ssl default_server;
            ssl_reject_handshake on;
        }
        server {
            listen 127.0.0.1:[[port-tls-reject]] ssl;
            server_name known.example;
            {{Certificate}}
            return 200 "known\n";
        }
        server {
            listen 127.0.0.1:[[port-tls-reject]] ssl;
            server_name refused.example;
            {{Certificate}}
            ssl_reject_handshake on;
        }
        """))
    {
        Documents = directory =>
        {
            TestCertificate.Write(directory, "site", "site.example");
            TestCertificate.WriteRsa(directory, "site-rsa", "second secret", "site-rsa.example");
            TestCertificate.Write(directory, "other", "other.example");
            directory.Write("passwords", "first secret\nsecond secret\n");
            directory.Write("documents/directory/index.html", "index");
            using var authority = TestCertificate.Issue(directory, "ca", "CN=Test CA,O=Tests,C=DE", isAuthority: true);
            using var second = TestCertificate.Issue(directory, "other-ca", "CN=Other CA", isAuthority: true);
            using var stranger = TestCertificate.Issue(directory, "unknown-ca", "CN=Unknown CA", isAuthority: true);
            using var middle = TestCertificate.Issue(directory, "middle", "CN=Middle CA", authority, isAuthority: true);
            using var good = TestCertificate.Issue(directory, "good", "CN=good,OU=Unit,O=\"Example, Inc.\",L=Köln,C=DE,E=a@b.example", authority);
            using var odd = TestCertificate.Issue(directory, "odd", OddName(), authority);
            using var below = TestCertificate.Issue(directory, "below", "CN=below", middle);
            using var expired = TestCertificate.Issue(directory, "expired", "CN=expired", authority, from: -20, to: -5);
            using var future = TestCertificate.Issue(directory, "future", "CN=future", authority, from: 5, to: 20);
            using var foreign = TestCertificate.Issue(directory, "foreign", "CN=foreign", stranger);
            using var trusted = TestCertificate.Issue(directory, "trusted", "CN=trusted", second);
            using var self = TestCertificate.Issue(directory, "self", "CN=self");
            using var revoked = TestCertificate.Issue(directory, "revoked", "CN=revoked", authority);
            directory.Write("ca.crl", authority.Revoke(revoked));
        },
    };

    // Everything that the notations of names escape or leave as it is.
    private static X500DistinguishedName OddName()
    {
        var name = new X500DistinguishedNameBuilder();
        name.Add("1.3.6.1.4.1.99999.1", "unknown type");
        name.AddCountryOrRegion("DE");
        name.AddOrganizationName("#number, \"quoted\" <angle>; plus+ equals= back\\slash/");
        name.AddOrganizationalUnitName(" blanks around ");
        name.Add("2.5.4.5", "serial");
        name.Add("2.5.4.4", "Surname");
        name.Add("2.5.4.42", "Given");
        name.Add("2.5.4.12", "Title");
        name.AddDomainComponent("example");
        name.Add("0.9.2342.19200300.100.1.1", "user");
        name.AddEmailAddress("a@b.example");
        name.AddCommonName("ünï \u65e5\u672c\ttab");
        return name.Build();
    }

    public static TheoryData<string> Requests =>
    [
        "GET /a?b=c\nHost: site.example",
        "[[port-tls-facts]] GET /\nHost: site.example",
        "[[port-tls-facts]] (name=-) GET /",
        "[[port-tls-facts]] (tls=1.2) GET /",
        "[[port-tls-facts]] (tls=1.3) GET /",
        "[[port-tls-facts]] (tls=1.2 cipher=rsa) GET /",
        "[[port-tls-facts]] (tls=1.2 cipher=ecdsa) GET /",
        "[[port-tls-facts]] (tls=1.2 cipher=rsa) GET /offer",
        "[[port-tls-facts]] (tls=1.3) GET /offer",
        "[[port-tls-facts]] (tls=1.2) GET /offer",
        "[[port-tls-facts]] (alpn=http/1.1) GET /alpn",
        "[[port-tls-facts]] GET /alpn",
        "[[port-tls-facts]] GET /directory\nHost: site.example",
        "[[port-tls-facts]] (tls=off) GET /\nHost: site.example",
        "[[port-tls-facts]] (tls=off) GET /directory",
        "[[port-tls-facts]] (tls=off) POST /\n\nbody",
        "[[port-tls-facts]] (tls=off) HEAD /",
        "[[port-tls-facts]] (tls=off) GET / HTTP/1.0",
        "[[port-tls-12]] GET /",
        "[[port-tls-12]] (tls=1.2) GET /",
        "[[port-tls-12]] (tls=1.3) GET /",

        "[[port-tls-on]] GET /",
        "[[port-tls-on]] (client=good) GET /",
        "[[port-tls-on]] (client=good tls=1.2) GET /",
        "[[port-tls-any]] (client=odd) GET /subject",
        "[[port-tls-on]] (client=good) GET /\n---\nGET /\n---\nHEAD /",
        "[[port-tls-on]] (client=self) GET /",
        "[[port-tls-on]] (client=foreign) GET /",
        "[[port-tls-on]] (client=foreign chain=unknown-ca) GET /",
        "[[port-tls-on]] (client=expired) GET /",
        "[[port-tls-on]] (client=future) GET /",
        "[[port-tls-on]] (client=below) GET /",
        "[[port-tls-on]] (client=below chain=middle) GET /",
        "[[port-tls-on]] HEAD /",
        "[[port-tls-on]] POST /\n\nbody",
        "[[port-tls-on]] (tls=off) GET /",
        "[[port-tls-optional]] GET /",
        "[[port-tls-optional]] (client=good) GET /",
        "[[port-tls-optional]] (client=self) GET /",
        "[[port-tls-optional]] (client=foreign) GET /",
        "[[port-tls-any]] GET /",
        "[[port-tls-any]] (client=good) GET /",
        "[[port-tls-any]] (client=self) GET /",
        "[[port-tls-any]] (client=foreign) GET /",
        "[[port-tls-any]] (client=foreign chain=unknown-ca) GET /",
        "[[port-tls-any]] (client=expired) GET /",
        "[[port-tls-crl]] (client=good) GET /",
        "[[port-tls-crl]] (client=revoked) GET /",
        "[[port-tls-crl]] (client=below chain=middle) GET /",
        "[[port-tls-crl]] GET /",
        "[[port-tls-depth]] (client=good) GET /",
        "[[port-tls-depth]] (client=trusted) GET /",
        "[[port-tls-depth]] (client=below chain=middle) GET /",
        "[[port-tls-errors]] GET /",
        "[[port-tls-errors]] (client=self) GET /",
        "[[port-tls-errors]] (client=good) GET /",
        "[[port-tls-errors]] (tls=off) GET /",
        "[[port-tls-redirects]] GET /",
        "[[port-tls-redirects]] (tls=off) GET /a?b=c\nHost: site.example",

        "[[port-tls-names]] GET /\nHost: open.example",
        "[[port-tls-names]] GET /\nHost: other.example",
        "[[port-tls-names]] GET /\nHost: unknown.example",
        "[[port-tls-names]] (name=open.example) GET /\nHost: other.example",
        "[[port-tls-names]] (name=other.example) GET / HTTP/1.0",
        "[[port-tls-names]] (name=OTHER.example) GET /\nHost: other.EXAMPLE",
        "[[port-tls-names]] GET /\nHost: closed.example",
        "[[port-tls-names]] (client=good) GET /\nHost: closed.example",
        "[[port-tls-names]] (client=good) GET /\nHost: a.closed.example",
        "[[port-tls-names]] (client=good name=open.example) GET /\nHost: closed.example",
        "[[port-tls-names]] (client=good name=closed.example) GET /\nHost: open.example",
        "[[port-tls-names]] (client=good name=closed.example) GET /\nHost: second.example",
        "[[port-tls-names]] (name=-) GET /\nHost: closed.example",
        "[[port-tls-names]] (name=unknown.example) GET /\nHost: closed.example",
        "[[port-h2-on]] GET /\nHost: closed.example",
        "[[port-h2-on]] (client=good) GET /\nHost: closed.example",
        "[[port-h2-on]] (client=self) GET /\nHost: closed.example",
        "[[port-h2-on]] (client=good) GET /\nHost: open.example",
        "[[port-h2-on]] (client=good name=open.example) GET /\nHost: closed.example",
        "[[port-h2-on]] (client=good name=closed.example) GET /\nHost: open.example",
        "[[port-tls-reject]] GET /\nHost: known.example",
        "[[port-tls-reject]] GET /\nHost: unknown.example",
        "[[port-tls-reject]] GET /\nHost: refused.example",
        "[[port-tls-reject]] (name=-) GET /\nHost: known.example",
        "[[port-tls-reject]] (name=known.example) GET /\nHost: refused.example",
        "[[port-tls-reject]] (tls=off) GET /\nHost: known.example",
        "[[port-tls-reject]] (tls=1.2 name=unknown.example) GET /",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
