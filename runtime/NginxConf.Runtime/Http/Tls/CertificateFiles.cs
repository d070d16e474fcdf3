using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Hosting;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http.Tls;

/// <summary>Reads <c>ssl_certificate</c> and <c>ssl_certificate_key</c>: PEM, the server's certificate first, then the chain.</summary>
internal static class CertificateFiles
{
    /// <param name="files">The certificate with its chain, and the key.</param>
    /// <param name="passwordFile"><c>ssl_password_file</c></param>
    /// <param name="trust">Authorities that clients are told of; null: none.</param>
    /// <param name="paths">Where relative paths lead.</param>
    /// <exception cref="StartException">nginx's words for a file that is missing or does not fit.</exception>
    public static SslStreamCertificateContext Load(TlsCertificate files, string? passwordFile, SslCertificateTrust? trust, SitePaths paths)
    {
        var certificateFile = paths.ResolveConfiguration(files.CertificateFile);
        var keyFile = paths.ResolveConfiguration(files.KeyFile);
        var chain = LoadChain(certificateFile);
        var keyText = ReadText(keyFile, "certificate key");
        try
        {
            var passwords = passwordFile is null ? [] : File.ReadAllLines(paths.ResolveConfiguration(passwordFile));
            var own = WithKey(chain[0].ExportCertificatePem(), keyText, passwords);
            return SslStreamCertificateContext.Create(own, [.. chain.Skip(1)], offline: true, trust);
        }
        catch (CryptographicException exception)
        {
            throw new StartException($"cannot load certificate key \"{keyFile}\": PEM_read_bio_PrivateKey() failed ({exception.Message})", exception);
        }
        catch (ArgumentException exception)
        {
            throw new StartException($"SSL_CTX_use_PrivateKey(\"{keyFile}\") failed (SSL: error:05800074:x509 certificate routines::key values mismatch)", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"open() \"{paths.ResolveConfiguration(passwordFile!)}\" failed ({FileErrors.Describe(exception)})", exception);
        }
    }

    /// <summary>Authorities in one file.</summary>
    /// <exception cref="StartException">The file is missing or holds none.</exception>
    public static X509Certificate2Collection LoadTrusted(string file)
    {
        try
        {
            return LoadChain(file);
        }
        catch (StartException exception)
        {
            throw new StartException($"SSL_CTX_load_verify_locations(\"{file}\") failed ({exception.Message})", exception);
        }
    }

    // Every passphrase is tried on a key that is encrypted.
    private static X509Certificate2 WithKey(string certificate, string key, string[] passwords)
    {
        if (!key.Contains("BEGIN ENCRYPTED PRIVATE KEY", StringComparison.Ordinal))
        {
            return X509Certificate2.CreateFromPem(certificate, key);
        }

        foreach (var password in passwords)
        {
            try
            {
                return X509Certificate2.CreateFromEncryptedPem(certificate, key, password);
            }
            catch (CryptographicException)
            {
                // Not this one.
            }
        }

        throw new CryptographicException("no passphrase in \"ssl_password_file\" fits");
    }

    /// <summary>All certificates of a file; at least one.</summary>
    /// <exception cref="StartException">nginx's words for a file that is missing or does not fit.</exception>
    public static X509Certificate2Collection LoadChain(string file)
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

    /// <exception cref="StartException">The file cannot be read.</exception>
    public static string ReadText(string file, string what)
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
