using NginxConf.TestKit;
using NginxConf.TestKit.Differential;
using NginxConf.TestKit.FastCgi;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary><c>proxy_pass https</c> and <c>proxy_ssl_*</c>: each server passes requests to a TLS listener of its own.</summary>
public sealed class ProxyTls(Sites<ProxyTls> sites) : IClassFixture<Sites<ProxyTls>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_ssl_protocols TLSv1.2 TLSv1.3;
        proxy_ssl_session_reuse off;
        ssl_protocols TLSv1.2 TLSv1.3;
        upstream backend { server 127.0.0.1:[[port-back]]; }
        upstream pooled { server 127.0.0.1:[[port-back]]; keepalive 2; }
        map $arg_to $chosen { default https://127.0.0.1:[[port-back]]; upstream https://backend/x; plain http://127.0.0.1:[[port-plain]]; name https://none.example; }
        server {
            listen 127.0.0.1:[[port-back]] ssl;
            ssl_certificate [[root]]/../back.example.crt;
            ssl_certificate_key [[root]]/../back.example.key;
            location / { return 200 "$ssl_server_name|$ssl_protocol|$scheme|$request|$host\n"; }
            location /huge/ { root [[root]]; }
            location /kept/ { return 200 "$connection_requests\n"; }
        }
        server { listen 127.0.0.1:[[port-plain]]; location / { return 200 "plain $request_uri\n"; } }
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            location / { proxy_pass https://127.0.0.1:[[port-back]]; }
            location /uri/ { proxy_pass HTTPS://127.0.0.1:[[port-back]]/replaced/; }
            location /huge/ { proxy_pass https://127.0.0.1:[[port-back]]; }
            location /unbuffered/ { proxy_buffering off; proxy_pass https://127.0.0.1:[[port-back]]/huge/; }
            location /name/ { proxy_ssl_server_name on; proxy_pass https://backend; }
            location /own-name/ { proxy_ssl_server_name on; proxy_ssl_name $arg_name; proxy_pass https://backend; }
            location /no-name/ { proxy_ssl_name x.example; proxy_pass https://backend; }
            location /verified/ {
                proxy_ssl_verify on; proxy_ssl_name back.example; proxy_ssl_trusted_certificate [[root]]/../back.example.crt;
                proxy_pass https://127.0.0.1:[[port-back]];
            }
            location /wrong-name/ {
                proxy_ssl_verify on; proxy_ssl_name other.example; proxy_ssl_trusted_certificate [[root]]/../back.example.crt;
                proxy_pass https://127.0.0.1:[[port-back]];
            }
            location /untrusted/ {
                proxy_ssl_verify on; proxy_ssl_name back.example; proxy_ssl_trusted_certificate [[root]]/../other.example.crt;
                proxy_pass https://127.0.0.1:[[port-back]];
            }
            location /tls12/ { proxy_ssl_protocols TLSv1.2; proxy_pass https://127.0.0.1:[[port-back]]; }
            location /tls13/ { proxy_ssl_protocols TLSv1.3; proxy_pass https://127.0.0.1:[[port-back]]; }
            location /resumed/ { proxy_ssl_session_reuse on; proxy_pass https://127.0.0.1:[[port-back]]; }
            location /variable/ { proxy_pass $chosen; }
            location /kept/ { proxy_pass https://pooled; }

            location /host/ { add_header X-Proxy "$proxy_host"; proxy_pass https://backend/; }
        }
        """))
    {
        Documents = directory =>
        {
            TestCertificate.Write(directory, "back.example", "back.example");
            TestCertificate.Write(directory, "other.example", "other.example");
            directory.Write("documents/huge/file", FastCgiFaults.Pattern(700_000));
        },
        Logs = [new("error.log")],
    };

    public static TheoryData<string> Requests =>
    [
        "GET /",
        "HEAD /path",
        "POST /\n\nbody",
        "PUT /\n\n{pattern:10000}",
        "GET /uri/x?y",
        "GET /huge/file",
        "GET /unbuffered/file",
        "GET /name/",
        "GET /own-name/?name=mine.example",
        "GET /no-name/",
        "GET /verified/",
        "GET /wrong-name/",
        "GET /untrusted/",
        "GET /tls12/",
        "GET /tls13/",
        "GET /resumed/1\n---\nGET /resumed/2",
        "GET /variable/",
        "GET /variable/?to=upstream",
        "GET /variable/?to=plain",
        "GET /variable/?to=name",
        "GET /kept/1\n---\nGET /kept/2\n---\nGET /kept/3",
        "GET /host/",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
