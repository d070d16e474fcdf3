namespace NginxConf.Runtime.Http.Tls;

/// <summary>Why a certificate is not trusted, in OpenSSL's numbers and words (<c>openssl-verification-options(1)</c>).</summary>
internal sealed record CertificateProblem(int Number, string Reason)
{
    public static readonly CertificateProblem NoList = new(3, "unable to get certificate CRL");
    public static readonly CertificateProblem NotYetValid = new(9, "certificate is not yet valid");
    public static readonly CertificateProblem Expired = new(10, "certificate has expired");
    public static readonly CertificateProblem ListExpired = new(12, "CRL has expired");
    public static readonly CertificateProblem SelfSigned = new(18, "self-signed certificate");
    public static readonly CertificateProblem SelfSignedInChain = new(19, "self-signed certificate in certificate chain");
    public static readonly CertificateProblem NoLocalIssuer = new(20, "unable to get local issuer certificate");
    public static readonly CertificateProblem NoIssuer = new(21, "unable to verify the first certificate");
    public static readonly CertificateProblem TooLong = new(22, "certificate chain too long");
    public static readonly CertificateProblem Revoked = new(23, "certificate revoked");
    public static readonly CertificateProblem WrongPurpose = new(26, "unsuitable certificate purpose");
    public static readonly CertificateProblem Rejected = new(28, "certificate rejected");

    /// <summary>Only the trust is missing: what <c>optional_no_ca</c> leaves to others.</summary>
    public bool IsMissingTrust => Number is 18 or 19 or 20 or 21;
}
