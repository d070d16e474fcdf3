using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NginxConf.TestKit;

/// <summary>Certificates with their keys, each in the two PEM files that <c>ssl_certificate</c> and <c>ssl_certificate_key</c> name.</summary>
public sealed class TestCertificate : IDisposable
{
    private readonly X509Certificate2 _certificate;

    private TestCertificate(X509Certificate2 certificate) => _certificate = certificate;

    public string SerialNumber => _certificate.SerialNumber;

    /// <summary>Writes a self-signed <c>name.crt</c> and <c>name.key</c> for the host names given.</summary>
    public static void Write(TestDirectory directory, string name, params string[] hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(directory, name, new CertificateRequest($"CN={hosts[0]}", key, HashAlgorithmName.SHA256), key, hosts);
    }

    /// <summary>The same with an RSA key, which may be encrypted.</summary>
    public static void WriteRsa(TestDirectory directory, string name, string? password, params string[] hosts)
    {
        using var key = RSA.Create(2048);
        Write(directory, name, new CertificateRequest($"CN={hosts[0]}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), key, hosts, password);
    }

    /// <summary>Writes <c>name.crt</c> and <c>name.key</c>, signed by an issuer, or by itself.</summary>
    /// <param name="isAuthority">It may sign others.</param>
    /// <param name="from">First day of its validity, from today.</param>
    /// <param name="to">Last day.</param>
    public static TestCertificate Issue(
        TestDirectory directory, string name, string subject, TestCertificate? issuer = null, bool isAuthority = false, int from = -10, int to = 30) =>
        Issue(directory, name, new X500DistinguishedName(subject), issuer, isAuthority, from, to);

    /// <inheritdoc cref="Issue(TestDirectory, string, string, TestCertificate, bool, int, int)"/>
    public static TestCertificate Issue(
        TestDirectory directory, string name, X500DistinguishedName subject, TestCertificate? issuer = null, bool isAuthority = false, int from = -10, int to = 30)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        var today = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero);
        var (start, end) = (today.AddDays(from), today.AddDays(to));
        byte[] serial = [.. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..8]];
        serial[0] &= 0x7f;
        using var bare = issuer is null
            ? request.Create(request.SubjectName, X509SignatureGenerator.CreateForECDsa(key), start, end, serial)
            : request.Create(issuer._certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(issuer._certificate.GetECDsaPrivateKey()!), start, end, serial);
        var certificate = bare.CopyWithPrivateKey(key);
        directory.Write(name + ".crt", certificate.ExportCertificatePem());
        directory.Write(name + ".key", key.ExportPkcs8PrivateKeyPem());
        return new(certificate);
    }

    /// <summary>A list of certificates that this authority has revoked, as PEM.</summary>
    public string Revoke(params TestCertificate[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
        {
            list.AddEntry(certificate._certificate);
        }

        var encoded = list.Build(
            _certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(_certificate.GetECDsaPrivateKey()!),
            1,
            DateTimeOffset.UtcNow.AddDays(30),
            HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, includeKeyIdentifier: false, includeIssuerAndSerial: true));
        return PemEncoding.WriteString("X509 CRL", encoded) + "\n";
    }

    public void Dispose() => _certificate.Dispose();

    private static void Write(
        TestDirectory directory, string name, CertificateRequest request, AsymmetricAlgorithm key, string[] hosts, string? password = null)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        directory.Write(name + ".crt", certificate.ExportCertificatePem());
        directory.Write(
            name + ".key",
            password is null
                ? key.ExportPkcs8PrivateKeyPem()
                : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
    }
}
