using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Http.Tls;

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
            Problem = Describe(Find(chain));
        }
        else if (chain.ChainElements.Count - 2 > depth)
        {
            Problem = Describe(CertificateProblem.TooLong);
        }
        else if (!own.MatchesHostname(name))
        {
            Problem = $"upstream SSL certificate does not match \"{name}\"";
        }

        return Problem is null;
    }

    private static CertificateProblem Find(X509Chain chain)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, static (all, one) => all | one.Status);
        return status.HasFlag(X509ChainStatusFlags.UntrustedRoot) && chain.ChainElements.Count == 1 ? CertificateProblem.SelfSigned
            : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? CertificateProblem.SelfSignedInChain
            : status.HasFlag(X509ChainStatusFlags.PartialChain) ? CertificateProblem.NoLocalIssuer
            : status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? CertificateProblem.Expired
            : CertificateProblem.Rejected;
    }

    private static string Describe(CertificateProblem problem) =>
        $"upstream SSL certificate verify error: ({problem.Number}:{problem.Reason})";
}
