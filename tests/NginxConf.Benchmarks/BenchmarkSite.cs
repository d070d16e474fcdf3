using System.Globalization;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

namespace NginxConf.Benchmarks;

/// <summary>Documents, PHP-FPM and configuration, the same for every server.</summary>
internal sealed class BenchmarkSite : IAsyncDisposable
{
    private readonly TestDirectory _directory = new();
    private readonly List<PhpFpm> _pools = [];

    public BenchmarkSite()
    {
        _directory.Write("documents/small.html", new string('s', 8 * 1024));
        _directory.Write("documents/large.bin", new byte[1024 * 1024]);
        foreach (var page in (string[])["page.php", "tcp/page.php", "kept/page.php"])
        {
            _directory.Write("documents/" + page, "<?php echo str_repeat('p', 7000);");
        }
    }

    /// <summary>Writes the configuration for one server and returns its prefix.</summary>
    public async Task<string> PrepareAsync(string name, ReservedPort port)
    {
        var prefix = _directory.CreateDirectory(name);

        // A pool for each: one server's kept connections would keep the other's requests waiting.
        var fpm = await PhpFpm.StartAsync(prefix);
        _pools.Add(fpm);
        File.WriteAllText(Path.Combine(prefix, "nginx.conf"), $$"""
            worker_processes 1;
            pid nginx.pid;
            error_log error.log error;
            events { worker_connections 1024; }
            http {
                include mime.types;
                access_log off;
                sendfile on;
                keepalive_requests 1000000;
                upstream kept { server {{fpm.TcpAddress}}; keepalive 2; }
                server {
                    listen 127.0.0.1:{{port.Number.ToString(CultureInfo.InvariantCulture)}};
                    root {{_directory["documents"]}};
                    location = /return { return 200 "ok"; }
                    location ~ ^/tcp/.+\.php$ { include fastcgi.conf; fastcgi_pass {{fpm.TcpAddress}}; }
                    location ~ ^/kept/.+\.php$ { include fastcgi.conf; fastcgi_keep_conn on; fastcgi_pass kept; }
                    location ~ \.php$ { include fastcgi.conf; fastcgi_pass {{fpm.UnixAddress}}; }
                }
            }

            """);
        return prefix;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools)
        {
            await pool.DisposeAsync();
        }

        _directory.Dispose();
    }
}
