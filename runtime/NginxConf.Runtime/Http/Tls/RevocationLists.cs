using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NginxConf.Runtime.Hosting;

namespace NginxConf.Runtime.Http.Tls;

/// <summary><c>ssl_crl</c>: lists of revoked certificates (RFC 5280, 5) by issuer. The file is the administrator's, so signatures are not checked.</summary>
internal sealed class RevocationLists
{
    private readonly Dictionary<string, (DateTimeOffset? NextUpdate, HashSet<string> Serials)> _lists = [];

    /// <exception cref="StartException">The file cannot be read.</exception>
    public static RevocationLists Load(string file)
    {
        var text = CertificateFiles.ReadText(file, "certificate revocation list");
        var lists = new RevocationLists();
        var rest = text.AsSpan();
        try
        {
            while (PemEncoding.TryFind(rest, out var fields))
            {
                if (rest[fields.Label] is "X509 CRL")
                {
                    lists.Add(Convert.FromBase64String(rest[fields.Base64Data].ToString()));
                }

                rest = rest[fields.Location.End..];
            }
        }
        catch (Exception exception) when (exception is AsnContentException or FormatException)
        {
            throw Unreadable(file, exception);
        }

        return lists._lists.Count > 0 ? lists : throw Unreadable(file, new FormatException("The file has no list."));
    }

    /// <summary>The first problem of a chain; every certificate in it needs a list.</summary>
    public CertificateProblem? Judge(X509Chain chain)
    {
        foreach (var element in chain.ChainElements)
        {
            var certificate = element.Certificate;
            if (!_lists.TryGetValue(Convert.ToHexString(certificate.IssuerName.RawData), out var list))
            {
                return CertificateProblem.NoList;
            }

            if (list.NextUpdate < DateTimeOffset.UtcNow)
            {
                return CertificateProblem.ListExpired;
            }

            if (list.Serials.Contains(Convert.ToHexString(certificate.SerialNumberBytes.Span)))
            {
                return CertificateProblem.Revoked;
            }
        }

        return null;
    }

    private static StartException Unreadable(string file, Exception cause) =>
        new($"SSL_CTX_load_verify_locations(\"{file}\") failed ({cause.Message})", cause);

    private void Add(byte[] encoded)
    {
        var list = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        if (list.PeekTag() == Asn1Tag.Integer)
        {
            list.ReadInteger();
        }

        list.ReadSequence();
        var issuer = Convert.ToHexString(list.PeekEncodedValue().Span);
        list.ReadSequence();
        ReadTime(list);
        DateTimeOffset? nextUpdate = IsTime(list) ? ReadTime(list) : null;
        var serials = new HashSet<string>(StringComparer.Ordinal);
        if (list.HasData && list.PeekTag() == Asn1Tag.Sequence)
        {
            for (var revoked = list.ReadSequence(); revoked.HasData;)
            {
                serials.Add(Convert.ToHexString(revoked.ReadSequence().ReadIntegerBytes().Span));
            }
        }

        _lists[issuer] = (nextUpdate, serials);
    }

    private static bool IsTime(AsnReader list) =>
        list.HasData && (list.PeekTag() == Asn1Tag.UtcTime || list.PeekTag() == Asn1Tag.GeneralizedTime);

    private static DateTimeOffset ReadTime(AsnReader list) =>
        list.PeekTag() == Asn1Tag.UtcTime ? list.ReadUtcTime() : list.ReadGeneralizedTime();
}
