using System.Buffers;
using System.Security.Cryptography;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;

namespace NginxConf.Runtime.Access.Basic;

/// <summary>
/// A password file: lines <c>NAME:PASSWORD[:COMMENT]</c>; those that start with <c>#</c> or are empty do not count. Read a part at a time: it may be
/// large.
/// </summary>
internal static class PasswordFile
{
    // No password is as long: longer lines are nobody's.
    private const int LongestLine = 8192;

    /// <summary>What the file has for the user, as stored; not found where it has no such user. May wait for a disk.</summary>
    /// <param name="memory">Keeps the result.</param>
    /// <param name="path">The file.</param>
    /// <param name="user">The name, without a colon.</param>
    /// <param name="stored">The password.</param>
    /// <param name="wasOpened">An error is one of reading.</param>
    public static FileError Find(ByteArena memory, ByteSlice path, ByteSlice user, out ByteSlice stored, out bool wasOpened)
    {
        stored = default;
        var error = FileSystem.Open(path.Span, out var descriptor, out _);
        wasOpened = error.IsNone;
        if (!wasOpened)
        {
            return error;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(LongestLine);
        try
        {
            return Search(descriptor, buffer, memory, user.Span, ref stored);
        }
        finally
        {
            FileSystem.Close(descriptor);
            CryptographicOperations.ZeroMemory(buffer);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileError Search(int descriptor, byte[] buffer, ByteArena memory, ReadOnlySpan<byte> user, ref ByteSlice stored)
    {
        var (offset, kept, isTooLong) = (0L, 0, false);
        while (true)
        {
            var error = FileSystem.Read(descriptor, buffer.AsSpan(kept), offset, out var count);
            if (!error.IsNone)
            {
                return error;
            }

            offset += count;
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, kept + count);
            while (rest.IndexOf((byte)'\n') is var end && (end >= 0 || (count == 0 && !rest.IsEmpty)))
            {
                var line = end < 0 ? rest : rest[..end];
                if (!isTooLong && TryRead(line, user, out var password))
                {
                    stored = memory.Copy(password);
                    return default;
                }

                isTooLong = false;
                rest = rest[(end < 0 ? rest.Length : end + 1)..];
            }

            if (count == 0)
            {
                return default;
            }

            isTooLong |= rest.Length == buffer.Length;
            kept = isTooLong ? 0 : rest.Length;
            rest[..kept].CopyTo(buffer);
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> line, ReadOnlySpan<byte> user, out ReadOnlySpan<byte> password)
    {
        password = default;
        if (line is [] or [(byte)'#' or (byte)'\r', ..]
            || line.Length <= user.Length || line[user.Length] != (byte)':' || !line.StartsWith(user))
        {
            return false;
        }

        password = line[(user.Length + 1)..];
        var end = password.IndexOfAny((byte)':', (byte)'\r');
        password = end < 0 ? password : password[..end];
        return true;
    }
}
