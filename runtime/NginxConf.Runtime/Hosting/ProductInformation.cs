using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace NginxConf.Runtime.Hosting;

/// <summary>
/// What <c>-h</c>, <c>-v</c> and <c>-V</c> print. certbot and test suites parse it: version, TLS library, and the modules, where
/// one that is not supported is named as if it had been left out of a build of nginx.
/// </summary>
public static class ProductInformation
{
    private const string Usage = """
        Usage: nginx [-?hvVtTq] [-s signal] [-p prefix]
                     [-e filename] [-c filename] [-g directives]

          -?, -h         print this and exit
          -v             print the version and exit
          -V             print the version, the TLS library and the modules, and exit
          -t             test the configuration and exit
          -T             the same, and print the configuration
          -q             while testing, print errors only
          -s signal      stop, quit, reopen or reload the process that the pid file names
          -p prefix      the directory where relative paths start
          -e filename    the error log until the configuration's own is open; stderr: standard error
          -c filename    the configuration file (the ngxc tool only; an executable made from a configuration contains it)
          -g directives  directives of the main context, in addition to the file (the ngxc tool only)

        """;

    // Both lists in the order of nginx's own. ModuleListTests compares them with the table of directives.
    private static readonly string[] s_added =
        ["http_ssl", "http_v2", "http_realip", "http_gunzip", "http_gzip_static", "http_random_index", "http_stub_status"];

    private static readonly string[] s_leftOut =
    [
        "http_ssi", "http_userid", "http_mirror", "http_referer", "http_uwsgi", "http_scgi", "http_grpc",
        "http_memcached", "http_limit_conn", "http_limit_req", "http_browser", "http_upstream_hash",
        "http_upstream_ip_hash", "http_upstream_least_conn", "http_upstream_random", "http_upstream_zone",
    ];

    /// <summary>Prints what the command line asks for: the version at least.</summary>
    public static void Print(NginxCommandLine options, TextWriter output)
    {
        var version = typeof(ProductInformation).Assembly.GetName().Version?.ToString(3);
        output.WriteLine($"nginx version: nginx/{ProductVersion.Nginx} (ngxc {version})");
        if (options.ShowHelp)
        {
            output.Write(Usage);
        }

        if (options.ShowConfigure)
        {
            output.WriteLine(OperatingSystem.IsLinux() ? $"built with {OpenSslName()}" : "built with the system's TLS library");
            output.WriteLine("TLS SNI support enabled");
            output.WriteLine("configure arguments: " + string.Join(
                ' ', s_added.Select(module => $"--with-{module}_module").Concat(s_leftOut.Select(module => $"--without-{module}_module"))));
        }
    }

    /// <summary>The library's number is 0xMNNFFPPS: major, minor, fix (1.x only), patch.</summary>
    [SupportedOSPlatform("linux")]
    private static string OpenSslName()
    {
        var number = SafeEvpPKeyHandle.OpenSslVersion;
        var (major, minor, fix, patch) = ((number >> 28) & 0xF, (number >> 20) & 0xFF, (number >> 12) & 0xFF, (number >> 4) & 0xFF);
        return major >= 3 ? $"OpenSSL {major}.{minor}.{patch}" : $"OpenSSL {major}.{minor}.{fix}";
    }
}
