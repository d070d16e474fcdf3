using System.Formats.Asn1;
using System.Globalization;
using System.Text;

namespace NginxConf.Runtime.Requests;

/// <summary>Names in certificates as text: RFC 2253, and OpenSSL's older notation with slashes.</summary>
internal static class DistinguishedName
{
    /// <summary><c>CN=name,O=organisation</c>: the last part first (RFC 2253).</summary>
    public static string Format(byte[] encoded)
    {
        var parts = Read(encoded).Select(part => string.Join('+', part.Select(item => $"{NameOf(item.Type)}={Escape(item)}")));
        return string.Join(',', parts.Reverse());
    }

    /// <summary><c>/O=organisation/CN=name</c></summary>
    public static string FormatLegacy(byte[] encoded)
    {
        var text = new StringBuilder();
        foreach (var (type, value, _) in Read(encoded).SelectMany(part => part))
        {
            text.Append('/').Append(NameOf(type)).Append('=');
            foreach (var octet in Encoding.UTF8.GetBytes(value ?? ""))
            {
                _ = octet switch
                {
                    < (byte)' ' or > (byte)'~' => text.Append(CultureInfo.InvariantCulture, $"\\x{octet:X2}"),
                    (byte)'/' or (byte)'+' => text.Append('\\').Append((char)octet),
                    _ => text.Append((char)octet),
                };
            }
        }

        return text.ToString();
    }

    private static List<(string Type, string? Value, ReadOnlyMemory<byte> Encoded)[]> Read(byte[] encoded)
    {
        var parts = new List<(string, string?, ReadOnlyMemory<byte>)[]>();
        for (var name = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence(); name.HasData;)
        {
            var items = new List<(string, string?, ReadOnlyMemory<byte>)>();
            for (var set = name.ReadSetOf(skipSortOrderValidation: true); set.HasData;)
            {
                var item = set.ReadSequence();
                var type = item.ReadObjectIdentifier();
                var value = item.PeekEncodedValue();
                items.Add((type, TextOf(item), value));
            }

            parts.Add([.. items]);
        }

        return parts;
    }

    private static string? TextOf(AsnReader value)
    {
        var tag = value.PeekTag();
        return (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.T61String
                or UniversalTagNumber.BMPString or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString when tag.TagClass == TagClass.Universal
                => value.ReadCharacterString((UniversalTagNumber)tag.TagValue),
            _ => null,
        };
    }

    private static string Escape((string Type, string? Value, ReadOnlyMemory<byte> Encoded) item)
    {
        // A type without a name is shown as it is encoded.
        if (item.Value is null || NameOf(item.Type) == item.Type)
        {
            return "#" + Convert.ToHexString(item.Encoded.Span);
        }

        var bytes = Encoding.UTF8.GetBytes(item.Value);
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            if (value is < (byte)' ' or >= 0x7f)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\{value:X2}");
                continue;
            }

            var isSpecial = value is (byte)',' or (byte)'+' or (byte)'"' or (byte)'\\' or (byte)'<' or (byte)'>' or (byte)';'
                || (i == 0 && (value is (byte)'#' or (byte)' '))
                || (i == bytes.Length - 1 && value == (byte)' ');
            text.Append(isSpecial ? "\\" : "").Append((char)value);
        }

        return text.ToString();
    }

    private static string NameOf(string type) => type switch
    {
        "2.5.4.3" => "CN",
        "2.5.4.4" => "SN",
        "2.5.4.5" => "serialNumber",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "street",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "2.5.4.12" => "title",
        "2.5.4.13" => "description",
        "2.5.4.17" => "postalCode",
        "2.5.4.42" => "GN",
        "2.5.4.43" => "initials",
        "2.5.4.44" => "generationQualifier",
        "2.5.4.46" => "dnQualifier",
        "2.5.4.65" => "pseudonym",
        "1.2.840.113549.1.9.1" => "emailAddress",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.25" => "DC",
        _ => type,
    };
}
