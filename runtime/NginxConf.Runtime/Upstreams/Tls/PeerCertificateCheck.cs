using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NginxConf.Runtime.Upstreams.Tls;

/// <summary><c>proxy_ssl_verify</c> of one handshake: whether the peer's certificate is trusted and is of that name.</summary>
/// <param name="name">The name that it must have.</param>
/// <param name="depth">Certificates between the peer's and the root, at most.</param>
internal sealed class PeerCertificateCheck(string name, int depth)
{
    /// <summary>What is wrong, in nginx's words; null: nothing, or the handshake did not come that far.</summary>
    public string? Problem { get; private set; }

    public bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 own || chain is null)
        {
            Problem = "upstream sent no certificate";
        }
        else if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            Problem = $"upstream SSL certificate verify error: ({Describe(chain)})";
        }
        else if (chain.ChainElements.Count - 2 > depth)
        {
            Problem = "upstream SSL certificate verify error: (22:certificate chain too long)";
        }
        else if (!own.MatchesHostname(name))
        {
            Problem = $"upstream SSL certificate does not match \"{name}\"";
        }

        return Problem is null;
    }

    // Number and text of OpenSSL.
    private static string Describe(X509Chain chain)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);
        return status.HasFlag(X509ChainStatusFlags.UntrustedRoot) && chain.ChainElements.Count == 1 ? "18:self-signed certificate"
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? "19:self-signed certificate in certificate chain"
            : status.HasFlag(X509ChainStatusFlags.PartialChain) ? "20:unable to get local issuer certificate"
            : status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "10:certificate has expired"
            : status.HasFlag(X509ChainStatusFlags.NotSignatureValid) ? "7:certificate signature failure"
            : $"1:{status}";
    }
}
