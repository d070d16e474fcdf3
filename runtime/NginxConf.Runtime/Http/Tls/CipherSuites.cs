using System.Net.Security;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>
/// <c>ssl_ciphers</c>: evaluates a cipher list in OpenSSL's notation (<c>openssl-ciphers(1)</c>). As with nginx it does not govern
/// TLS 1.3, whose suites always stay on.
/// </summary>
internal static class CipherSuites
{
    private static readonly TlsCipherSuite[] s_tls13 =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
    ];

    // nginx's default, HIGH:!aNULL:!MD5, is what the library has on by itself.
    private const string Default = "HIGH:!aNULL:!MD5";

    /// <summary>The policy for a list; null: the library's default.</summary>
    /// <exception cref="StartException">The list leaves nothing that is known.</exception>
    public static CipherSuitesPolicy? PolicyOf(string? list)
    {
        if (list is null or Default || OperatingSystem.IsWindows())
        {
            return null;
        }

        var chosen = Evaluate(list);
        return chosen.Count > 0
            ? new CipherSuitesPolicy([.. s_tls13, .. chosen.Select(suite => suite.Value)])
            : throw new StartException($"SSL_CTX_set_cipher_list(\"{list}\") failed (SSL: error:0A0000B9:SSL routines::no cipher match)");
    }

    /// <summary>The suites of a list, in its order.</summary>
    public static IReadOnlyList<CipherSuite> Evaluate(string list)
    {
        var chosen = new List<CipherSuite>();
        var killed = new HashSet<CipherSuite>();
        foreach (var item in list.Split([':', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (item == "@STRENGTH")
            {
                chosen = [.. chosen.OrderByDescending(suite => suite.Bits)];
            }
            else if (item[0] != '@')
            {
                Apply(item, chosen, killed);
            }
        }

        return chosen;
    }

    private static void Apply(string item, List<CipherSuite> chosen, HashSet<CipherSuite> killed)
    {
        var words = item.TrimStart('!', '-', '+').Split('+');
        var matches = CipherSuite.All.Where(suite => words.All(suite.Is)).ToList();
        switch (item[0])
        {
            case '!':
                killed.UnionWith(matches);
                chosen.RemoveAll(killed.Contains);
                break;
            case '-':
                chosen.RemoveAll(matches.Contains);
                break;
            case '+':
                // Moves what is chosen already to the end.
                var moved = chosen.Where(matches.Contains).ToList();
                chosen.RemoveAll(matches.Contains);
                chosen.AddRange(moved);
                break;
            default:
                chosen.AddRange(matches.Where(suite => !killed.Contains(suite) && !chosen.Contains(suite)));
                break;
        }
    }
}
