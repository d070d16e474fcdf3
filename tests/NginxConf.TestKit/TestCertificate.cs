using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NginxConf.TestKit;

/// <summary>A self-signed certificate and its key in the two PEM files that <c>ssl_certificate</c> and <c>ssl_certificate_key</c> name.</summary>
public static class TestCertificate
{
    /// <summary>Writes <c>name.crt</c> and <c>name.key</c> for the host names given.</summary>
    public static void Write(TestDirectory directory, string name, params string[] hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hosts[0]}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        directory.Write(name + ".crt", certificate.ExportCertificatePem());
        directory.Write(name + ".key", key.ExportPkcs8PrivateKeyPem());
    }
}
