using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NginxConf.Runtime.Access.Basic;

/// <summary>
/// The forms in which <c>auth_basic_user_file</c> stores a password: <c>$apr1$</c>, <c>{SHA}</c>, <c>{SSHA}</c>, <c>{PLAIN}</c>; all others
/// are the system's <c>crypt</c> (DES, MD5, SHA-256, SHA-512, bcrypt, ...). Comparisons take the same time wherever the difference is.
/// </summary>
internal static class StoredPassword
{
    private const int Sha1Length = 20;

    /// <summary>The form costs much computing time on purpose.</summary>
    public static bool IsSlow(ReadOnlySpan<byte> stored) => stored is not [(byte)'{', ..];

    /// <param name="stored">As in the file.</param>
    /// <param name="password">As the client sent it; it ends at a NUL.</param>
    /// <param name="failure">Why the password cannot be checked; else null.</param>
    public static bool Verify(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> password, out string? failure)
    {
        failure = null;
        var end = password.IndexOf((byte)0);
        password = end < 0 ? password : password[..end];
        end = stored.IndexOf((byte)0);
        stored = end < 0 ? stored : stored[..end];
        if (stored.StartsWith("$apr1$"u8))
        {
            return CryptographicOperations.FixedTimeEquals(ApacheMd5.Hash(password, stored), stored);
        }

        if (stored.StartsWith("{PLAIN}"u8))
        {
            return CryptographicOperations.FixedTimeEquals(password, stored["{PLAIN}"u8.Length..]);
        }

        if (stored.StartsWith("{SSHA}"u8))
        {
            return IsSaltedSha(stored["{SSHA}"u8.Length..], password);
        }

        if (stored.StartsWith("{SHA}"u8))
        {
            Span<byte> hash = stackalloc byte[Sha1Length];
            SHA1.HashData(password, hash);
            return IsEncoded(hash, stored["{SHA}"u8.Length..]);
        }

        var computed = SystemCrypt.Hash(password, stored, out failure);
        return failure is null && CryptographicOperations.FixedTimeEquals(computed, stored);
    }

    // Base64 of the hash and of the salt behind it.
    private static bool IsSaltedSha(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> password)
    {
        var value = new byte[Math.Max(Sha1Length, Base64.GetMaxDecodedFromUtf8Length(stored.Length))];
        var isValid = Base64.DecodeFromUtf8(stored, value, out _, out var length) == System.Buffers.OperationStatus.Done;
        var salt = isValid && length > Sha1Length ? value.AsSpan(Sha1Length, length - Sha1Length) : [];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha.AppendData(password);
        sha.AppendData(salt);
        sha.GetHashAndReset(value);
        return IsEncoded(value.AsSpan(0, Sha1Length + salt.Length), stored);
    }

    private static bool IsEncoded(ReadOnlySpan<byte> value, ReadOnlySpan<byte> stored) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToBase64String(value)), stored);
}
