using System.Security.Authentication;
using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Http.Tls;

namespace NginxConf.Runtime.Requests;

/// <summary><c>$ssl_*</c> of a connection; not found on a plain one.</summary>
internal static class TlsFacts
{
    private static readonly ByteSlice s_tls10 = ByteSlice.From("TLSv1"u8);
    private static readonly ByteSlice s_tls11 = ByteSlice.From("TLSv1.1"u8);
    private static readonly ByteSlice s_tls12 = ByteSlice.From("TLSv1.2"u8);
    private static readonly ByteSlice s_tls13 = ByteSlice.From("TLSv1.3"u8);
    private static readonly ByteSlice s_resumed = ByteSlice.From("r"u8);
    private static readonly ByteSlice s_fresh = ByteSlice.From("."u8);

#pragma warning disable SYSLIB0039 // Old versions are named where the configuration allows them.
    public static ByteSlice Protocol(TlsSession? session) => session?.Stream.SslProtocol switch
    {
        SslProtocols.Tls => s_tls10,
        SslProtocols.Tls11 => s_tls11,
        SslProtocols.Tls12 => s_tls12,
        SslProtocols.Tls13 => s_tls13,
        _ => ByteSlice.NotFound,
    };
#pragma warning restore SYSLIB0039

    public static ByteSlice Cipher(ByteArena memory, TlsSession? session) =>
        Text(memory, session is null ? "" : TlsNames.Cipher((ushort)session.Stream.NegotiatedCipherSuite));

    public static ByteSlice Ciphers(ByteArena memory, TlsSession? session) =>
        Text(memory, string.Join(':', (session?.Hello?.CipherSuites ?? []).Select(TlsNames.Cipher)));

    public static ByteSlice Curve(ByteArena memory, TlsSession? session) =>
        Text(memory, session is { Flight.Group: > 0 } ? TlsNames.Group(session.Flight.Group) : "");

    public static ByteSlice Curves(ByteArena memory, TlsSession? session) =>
        Text(memory, string.Join(':', (session?.Hello?.Groups ?? []).Select(group => TlsNames.Group(group))));

    public static ByteSlice ServerName(ByteArena memory, TlsSession? session) => Text(memory, session?.Hello?.ServerName ?? "");

    public static ByteSlice AlpnProtocol(ByteArena memory, TlsSession? session)
    {
        var protocol = session is null ? default : session.Stream.NegotiatedApplicationProtocol.Protocol;
        return protocol.IsEmpty ? ByteSlice.NotFound : memory.Copy(protocol.Span);
    }

    public static ByteSlice SessionReused(TlsSession? session) =>
        session is null ? ByteSlice.NotFound : session.Flight.IsResumed ? s_resumed : s_fresh;

    private static ByteSlice Text(ByteArena memory, string text) =>
        text.Length == 0 ? ByteSlice.NotFound : memory.Copy(Encoding.Latin1.GetBytes(text));
}
