using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary><c>ssl_verify_client</c> of one server: whom it trusts. The answer to a client that it does not trust is given per request.</summary>
internal sealed class ClientVerifier
{
    private readonly X509Certificate2Collection _trusted = [];
    private readonly RevocationLists? _revocations;
    private readonly int _depth;

    /// <exception cref="StartException">A file cannot be read.</exception>
    public ClientVerifier(TlsSettings settings, SitePaths paths)
    {
        _depth = settings.VerifyDepth;
        if (settings.ClientCertificateFile is { } client)
        {
            Named = CertificateFiles.LoadTrusted(paths.ResolveConfiguration(client));
            _trusted.AddRange(Named);
        }

        if (settings.TrustedCertificateFile is { } trusted)
        {
            _trusted.AddRange(CertificateFiles.LoadTrusted(paths.ResolveConfiguration(trusted)));
        }

        if (settings.RevocationFile is { } revocations)
        {
            _revocations = RevocationLists.Load(paths.ResolveConfiguration(revocations));
        }
    }

    /// <summary>The authorities that clients are told of.</summary>
    public X509Certificate2Collection Named { get; } = [];

    /// <summary>How .NET builds a client's chain: nothing is fetched, only the site's own authorities are trusted.</summary>
    public X509ChainPolicy CreatePolicy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.AddRange(_trusted);
        return policy;
    }

    /// <summary>Notes the certificate and what is wrong with it. The handshake goes on in any case.</summary>
    public bool Take(TlsSession session, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return true;
        }

        session.ClientCertificate = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        session.ClientProblem = Judge(session.ClientCertificate, chain, errors);
        return true;
    }

    // OpenSSL keeps the last problem that it meets: the times of validity come last.
    private CertificateProblem? Judge(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (chain is null)
        {
            return CertificateProblem.Rejected;
        }

        var flags = X509ChainStatusFlags.NoError;
        foreach (var status in chain.ChainStatus)
        {
            flags |= status.Status;
        }

        var now = DateTime.Now;
        if (certificate.NotAfter < now)
        {
            return CertificateProblem.Expired;
        }

        if (certificate.NotBefore > now)
        {
            return CertificateProblem.NotYetValid;
        }

        if (flags.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return chain.ChainElements.Any(element => element.Certificate.NotBefore > now) ? CertificateProblem.NotYetValid : CertificateProblem.Expired;
        }

        if (_revocations?.Judge(chain) is { } revoked)
        {
            return revoked;
        }

        if ((flags & (X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot)) != 0)
        {
            return Untrusted(chain);
        }

        return flags.HasFlag(X509ChainStatusFlags.NotValidForUsage) ? CertificateProblem.WrongPurpose
            : chain.ChainElements.Count - 2 > _depth ? CertificateProblem.TooLong
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? CertificateProblem.Rejected
            : null;
    }

    private static CertificateProblem Untrusted(X509Chain chain)
    {
        var last = chain.ChainElements[^1].Certificate;
        var isSelfSigned = last.SubjectName.RawData.AsSpan().SequenceEqual(last.IssuerName.RawData);
        return chain.ChainElements.Count == 1
            ? isSelfSigned ? CertificateProblem.SelfSigned : CertificateProblem.NoIssuer
            : isSelfSigned ? CertificateProblem.SelfSignedInChain : CertificateProblem.NoLocalIssuer;
    }
}
