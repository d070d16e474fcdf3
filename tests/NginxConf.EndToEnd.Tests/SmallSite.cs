using System.Net;
using NginxConf.TestKit;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests;

/// <summary>A small site in a directory of its own, served by real nginx or by ours, for tests that need more than a comparison.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    public const string Nginx = "nginx";
    public const string Ngxc = "ngxc";

    /// <summary>Where the further directives of the server stand.</summary>
    public const int ExtraLine = 10;

    private readonly TestDirectory _directory = new();
    private readonly ReservedPort _port = ReservedPort.Take();

    public SmallSite(string program, string answer = "one")
    {
        Program = program == Nginx ? new RealNginx() : new CompiledSite();
        Backend = FastCgiPeer.Tcp(request => Script(request));
        WriteConfig(answer);
    }

    /// <summary>Real nginx, which shows that the expectation is right, and ours.</summary>
    public static TheoryData<string> Programs => [Nginx, Ngxc];

    public ISiteLauncher Program { get; }

    public FastCgiPeer Backend { get; }

    public Func<FastCgiRequest, FastCgiReply> Script { get; set; } = _ => FastCgiReply.PlainText("backend");

    public string Prefix => _directory.FullPath;

    public string ConfigPath => _directory["nginx.conf"];

    public int Port => _port.Number;

    public string PidFile => _directory["nginx.pid"];

    public string ErrorLog => Read("error.log");

    public string AccessLog => Read("access.log");

    public void WriteConfig(string answer, string extra = "", string http = "") => _directory.Write("nginx.conf", $$"""
        worker_processes 1;
        pid nginx.pid;
        error_log error.log notice;
        events { worker_connections 512; }
        http {
            access_log access.log;
            {{http}}
            server {
                listen 127.0.0.1:{{Port}};
                {{extra}}
                location / { return 200 "{{answer}}"; }
                location /php { fastcgi_param QUERY_STRING $query_string; fastcgi_pass {{Backend.Address}}; }
            }
        }

        """);

    /// <summary>Directives for a TLS listener with HTTP/2, and the certificate that they name.</summary>
    public string TlsListener(int port)
    {
        TestCertificate.Write(_directory, "site", "localhost");
        return $"listen 127.0.0.1:{port} ssl http2; ssl_certificate site.crt; ssl_certificate_key site.key;";
    }

    public Task<ISiteUnderTest> StartAsync() => Program.StartAsync(Prefix);

    public Task<RawHttpClient> ConnectAsync() => RawHttpClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port));

    public async Task<string> GetAsync(string path = "/")
    {
        await using var client = await ConnectAsync();
        await client.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return (await client.ReadResponseAsync()).ShouldNotBeNull().BodyText;
    }

    public string Read(string file) => File.Exists(_directory[file]) ? File.ReadAllText(_directory[file]) : "";

    public void Rename(string file, string to) => File.Move(_directory[file], _directory[to]);

    public async ValueTask DisposeAsync()
    {
        await Backend.DisposeAsync();
        _port.Dispose();
        _directory.Dispose();
    }
}
