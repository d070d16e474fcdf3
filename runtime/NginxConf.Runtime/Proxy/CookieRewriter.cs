using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Proxy;

/// <summary>Rewrites attributes of a <c>Set-Cookie</c> field. A cookie that nothing applies to stays as the backend wrote it.</summary>
internal static class CookieRewriter
{
    private static readonly ByteSlice s_strict = ByteSlice.From("Strict"u8);
    private static readonly ByteSlice s_lax = ByteSlice.From("Lax"u8);
    private static readonly ByteSlice s_none = ByteSlice.From("None"u8);

    public static ByteSlice Rewrite(Request request, ResponseRewrites rewrites, ByteSlice cookie)
    {
        var pair = NextPart(cookie, 0, out _);
        if (!pair.Value.IsFound)
        {
            return cookie;
        }

        var flags = rewrites.RunCookieFlags(request, pair.Name);
        var writer = new ValueWriter(request.Memory);
        var changed = flags != CookieFlags.None;
        var present = CookieFlags.None;
        for (var position = 0; position <= cookie.Length;)
        {
            var isFirst = position == 0;
            var part = NextPart(cookie, position, out position);
            var flag = isFirst ? CookieFlags.None : FlagOf(part.Name.Span);
            present |= flag;
            if (IsRemoved(flag, flags))
            {
                continue;
            }

            if (flag == CookieFlags.SameSiteLax && SameSite(flags) is { IsFound: true } sameSite)
            {
                Write(ref writer, "SameSite"u8, sameSite);
                continue;
            }

            var value = isFirst ? ByteSlice.NotFound : NewValue(request, rewrites, part.Name.Span, part.Value);
            changed |= value.IsFound;
            Write(ref writer, part.Name.Span, value.IsFound ? value : part.Value);
        }

        if (!changed)
        {
            writer.Dispose();
            return cookie;
        }

        AddMissing(ref writer, flags & ~present, present);
        return writer.Complete();
    }

    private static (ByteSlice Name, ByteSlice Value) NextPart(ByteSlice cookie, int start, out int next)
    {
        var length = cookie.Span[start..].IndexOf((byte)';');
        length = length < 0 ? cookie.Length - start : length;
        next = start + length + 1;
        var part = Trim(cookie.Slice(start, length));
        var equals = part.Span.IndexOf((byte)'=');
        return equals < 0 ? (part, ByteSlice.NotFound) : (Trim(part.Slice(0, equals)), Trim(part.Slice(equals + 1)));
    }

    private static ByteSlice Trim(ByteSlice text)
    {
        var start = text.Length - text.Span.TrimStart((byte)' ').Length;
        return text.Slice(start, text.Span[start..].TrimEnd((byte)' ').Length);
    }

    // SameSiteLax stands for the attribute with any value.
    private static CookieFlags FlagOf(ReadOnlySpan<byte> name) =>
        Ascii.EqualsIgnoreCase(name, "secure"u8) ? CookieFlags.Secure
        : Ascii.EqualsIgnoreCase(name, "httponly"u8) ? CookieFlags.HttpOnly
        : Ascii.EqualsIgnoreCase(name, "samesite"u8) ? CookieFlags.SameSiteLax
        : CookieFlags.None;

    private static bool IsRemoved(CookieFlags present, CookieFlags wanted) => present switch
    {
        CookieFlags.Secure => wanted.HasFlag(CookieFlags.NoSecure),
        CookieFlags.HttpOnly => wanted.HasFlag(CookieFlags.NoHttpOnly),
        CookieFlags.SameSiteLax => wanted.HasFlag(CookieFlags.NoSameSite),
        _ => false,
    };

    private static ByteSlice NewValue(Request request, ResponseRewrites rewrites, ReadOnlySpan<byte> name, ByteSlice value) =>
        !value.IsFound ? ByteSlice.NotFound
        : Ascii.EqualsIgnoreCase(name, "domain"u8) ? rewrites.RunCookieDomain(request, value)
        : Ascii.EqualsIgnoreCase(name, "path"u8) ? rewrites.RunCookiePath(request, value)
        : ByteSlice.NotFound;

    private static void Write(ref ValueWriter writer, ReadOnlySpan<byte> name, ByteSlice value)
    {
        writer.Write(writer.Length > 0 ? "; "u8 : []);
        writer.Write(name);
        if (value.IsFound)
        {
            writer.Write((byte)'=');
            writer.Write(value);
        }
    }

    private static ByteSlice SameSite(CookieFlags flags) =>
        flags.HasFlag(CookieFlags.SameSiteStrict) ? s_strict
        : flags.HasFlag(CookieFlags.SameSiteLax) ? s_lax
        : flags.HasFlag(CookieFlags.SameSiteNone) ? s_none
        : ByteSlice.NotFound;

    private static void AddMissing(ref ValueWriter writer, CookieFlags flags, CookieFlags present)
    {
        if (flags.HasFlag(CookieFlags.Secure))
        {
            Write(ref writer, "Secure"u8, ByteSlice.NotFound);
        }

        if (flags.HasFlag(CookieFlags.HttpOnly))
        {
            Write(ref writer, "HttpOnly"u8, ByteSlice.NotFound);
        }

        if (!present.HasFlag(CookieFlags.SameSiteLax) && SameSite(flags) is { IsFound: true } value)
        {
            Write(ref writer, "SameSite"u8, value);
        }
    }
}
