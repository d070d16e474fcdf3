using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>Reads <c>ssl_certificate</c> and <c>ssl_certificate_key</c>: PEM, the server's certificate first, then the chain.</summary>
internal static class CertificateFiles
{
    /// <exception cref="StartException">nginx's words for a file that is missing or does not fit.</exception>
    public static SslStreamCertificateContext Load(CertificateSettings settings, SitePaths paths)
    {
        var certificateFile = paths.ResolveConfiguration(settings.CertificateFile);
        var keyFile = paths.ResolveConfiguration(settings.KeyFile);
        var chain = LoadChain(certificateFile);
        var keyText = ReadText(keyFile, "certificate key");
        try
        {
            var own = X509Certificate2.CreateFromPem(chain[0].ExportCertificatePem(), keyText);
            return SslStreamCertificateContext.Create(own, [.. chain.Skip(1)], offline: true);
        }
        catch (CryptographicException exception)
        {
            throw new StartException($"cannot load certificate key \"{keyFile}\": PEM_read_bio_PrivateKey() failed ({exception.Message})", exception);
        }
        catch (ArgumentException exception)
        {
            throw new StartException($"SSL_CTX_use_PrivateKey(\"{keyFile}\") failed (SSL: error:05800074:x509 certificate routines::key values mismatch)", exception);
        }
    }

    private static X509Certificate2Collection LoadChain(string file)
    {
        var text = ReadText(file, "certificate");
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(text);
        }
        catch (CryptographicException exception)
        {
            throw new StartException($"cannot load certificate \"{file}\": PEM_read_bio_X509_AUX() failed ({exception.Message})", exception);
        }

        return chain.Count > 0 ? chain
            : throw new StartException($"cannot load certificate \"{file}\": PEM_read_bio_X509_AUX() failed (SSL: error:0480006C:PEM routines::no start line:Expecting: TRUSTED CERTIFICATE)");
    }

    private static string ReadText(string file, string what)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"cannot load {what} \"{file}\": BIO_new_file() failed ({FileErrors.Describe(exception)})", exception);
        }
    }
}
