using System.Security.Cryptography;

namespace NginxConf.Runtime.Access.Basic;

/// <summary>Apache's variant of the MD5 crypt, <c>$apr1$SALT$HASH</c>: a thousand rounds of MD5.</summary>
internal static class ApacheMd5
{
    private const int Rounds = 1000;
    private const int LongestSalt = 8;
    private const int HashLength = 16;

    private static ReadOnlySpan<byte> Magic => "$apr1$"u8;

    private static ReadOnlySpan<byte> Digits => "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8;

    // Which bytes of the hash make up a group of four digits.
    private static ReadOnlySpan<byte> Order => [0, 6, 12, 1, 7, 13, 2, 8, 14, 3, 9, 15, 4, 10, 5];

    /// <summary>The stored form of a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="setting">Starts with <c>$apr1$SALT</c>.</param>
    public static byte[] Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> setting)
    {
        var salt = setting[Magic.Length..];
        salt = salt[..Math.Min(salt.Length, LongestSalt)];
        var end = salt.IndexOf((byte)'$');
        salt = end < 0 ? salt : salt[..end];

        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        Span<byte> hash = stackalloc byte[HashLength];
        Start(md5, password, salt, hash);
        for (var round = 0; round < Rounds; round++)
        {
            md5.AppendData(round % 2 != 0 ? password : hash);
            md5.AppendData(round % 3 != 0 ? salt : []);
            md5.AppendData(round % 7 != 0 ? password : []);
            md5.AppendData(round % 2 != 0 ? hash : password);
            md5.GetHashAndReset(hash);
        }

        return Format(salt, hash);
    }

    private static void Start(IncrementalHash md5, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Span<byte> hash)
    {
        md5.AppendData(password);
        md5.AppendData(salt);
        md5.AppendData(password);
        md5.GetHashAndReset(hash);

        md5.AppendData(password);
        md5.AppendData(Magic);
        md5.AppendData(salt);
        for (var left = password.Length; left > 0; left -= HashLength)
        {
            md5.AppendData(hash[..Math.Min(left, HashLength)]);
        }

        for (var bits = password.Length; bits > 0; bits >>= 1)
        {
            md5.AppendData(bits % 2 != 0 ? [0] : password[..1]);
        }

        md5.GetHashAndReset(hash);
    }

    private static byte[] Format(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> hash)
    {
        var text = new List<byte>([.. Magic, .. salt, (byte)'$']);
        for (var i = 0; i < Order.Length; i += 3)
        {
            Append(text, (hash[Order[i]] << 16) | (hash[Order[i + 1]] << 8) | hash[Order[i + 2]], 4);
        }

        Append(text, hash[11], 2);
        return [.. text];
    }

    private static void Append(List<byte> text, int value, int digits)
    {
        for (var i = 0; i < digits; i++)
        {
            text.Add(Digits[value & 63]);
            value >>= 6;
        }
    }
}
