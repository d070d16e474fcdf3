using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http.Tls;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$ssl_client_*</c>: the client's certificate; not found where it sent none.</summary>
internal static class ClientCertificate
{
    private static readonly ByteSlice s_none = ByteSlice.From("NONE"u8);
    private static readonly ByteSlice s_success = ByteSlice.From("SUCCESS"u8);

    public static ByteSlice Verification(ByteArena memory, TlsSession? session) =>
        session is null ? ByteSlice.NotFound
        : session.ClientCertificate is null ? s_none
        : session.ClientProblem is { } problem ? memory.Copy(Encoding.ASCII.GetBytes("FAILED:" + problem.Reason))
        : s_success;

    public static ByteSlice Pem(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => certificate.ExportCertificatePem() + "\n");

    public static ByteSlice Continued(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => certificate.ExportCertificatePem().Replace("\n", "\n\t", StringComparison.Ordinal));

    public static ByteSlice Escaped(ByteArena memory, TlsSession? session)
    {
        var pem = Pem(memory, session);
        if (pem.IsEmpty)
        {
            return pem;
        }

        var writer = new ValueWriter(memory);
        UriEscaping.WriteComponent(ref writer, pem);
        return writer.Complete();
    }

    public static ByteSlice Fingerprint(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => certificate.GetCertHashString(HashAlgorithmName.SHA1).ToLowerInvariant());

    public static ByteSlice Serial(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => certificate.SerialNumber is { Length: > 2 } number && number.StartsWith("00", StringComparison.Ordinal)
            ? number[2..]
            : certificate.SerialNumber);

    public static ByteSlice Subject(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => DistinguishedName.Format(certificate.SubjectName.RawData));

    public static ByteSlice Issuer(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => DistinguishedName.Format(certificate.IssuerName.RawData));

    public static ByteSlice LegacySubject(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => DistinguishedName.FormatLegacy(certificate.SubjectName.RawData));

    public static ByteSlice LegacyIssuer(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => DistinguishedName.FormatLegacy(certificate.IssuerName.RawData));

    public static ByteSlice Start(ByteArena memory, TlsSession? session) => Text(memory, session, certificate => Time(certificate.NotBefore));

    public static ByteSlice End(ByteArena memory, TlsSession? session) => Text(memory, session, certificate => Time(certificate.NotAfter));

    public static ByteSlice Remaining(ByteArena memory, TlsSession? session) =>
        Text(memory, session, certificate => Math.Max(0, (int)(certificate.NotAfter - DateTime.Now).TotalDays).ToString(CultureInfo.InvariantCulture));

    private static string Time(DateTime local)
    {
        var time = local.ToUniversalTime();
        return string.Create(CultureInfo.InvariantCulture, $"{time:MMM} {time.Day,2} {time:HH:mm:ss yyyy} GMT");
    }

    private static ByteSlice Text(ByteArena memory, TlsSession? session, Func<X509Certificate2, string> text) =>
        session?.ClientCertificate is { } certificate ? memory.Copy(Encoding.Latin1.GetBytes(text(certificate))) : ByteSlice.NotFound;
}
