using NginxConf.TestKit;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.EndToEnd.Tests.ProcessContract;

/// <summary>A native binary that serves plain and TLS, built once; every test gives it a prefix of its own.</summary>
public sealed class NativeBinaryFixture : IAsyncLifetime
{
    private readonly TestDirectory _directory = new();
    private readonly ReservedPort _port = ReservedPort.Take();
    private readonly ReservedPort _tlsPort = ReservedPort.Take();
    private NativeBinary? _binary;

    public NativeBinary Binary => _binary ?? throw new InvalidOperationException("The fixture is not initialised.");

    public int Port => _port.Number;

    public int TlsPort => _tlsPort.Number;

    public string ConfigPath => _directory["nginx.conf"];

    /// <summary>Where the configuration lay when it was compiled: nginx looks for certificates there.</summary>
    public TestDirectory ConfigDirectory => _directory;

    public async ValueTask InitializeAsync()
    {
        _directory.Write("nginx.conf", $$"""
            worker_processes 1;
            pid nginx.pid;
            error_log error.log notice;
            events { worker_connections 64; }
            http {
                access_log access.log;
                server {
                    listen 127.0.0.1:{{Port}};
                    listen 127.0.0.1:{{TlsPort}} ssl;
                    ssl_certificate site.crt;
                    ssl_certificate_key site.key;
                    location / { return 200 "native"; }
                }
            }

            """);
        _binary = await NativeBinary.BuildAsync(ConfigPath, _directory["site"]);
    }

    public ValueTask DisposeAsync()
    {
        _port.Dispose();
        _tlsPort.Dispose();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
