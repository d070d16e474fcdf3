using NginxConf.Runtime.Bytes;

namespace NginxConf.Runtime.Requests;

/// <summary>Variables of nginx's TLS module: of the connection, and of the client's certificate.</summary>
public abstract partial class Request
{
    /// <summary><c>$ssl_protocol</c></summary>
    public ByteSlice SslProtocol => TlsFacts.Protocol(Client.TlsSession);

    /// <summary><c>$ssl_cipher</c>, in OpenSSL's notation</summary>
    public ByteSlice SslCipher => TlsFacts.Cipher(Memory, Client.TlsSession);

    /// <summary><c>$ssl_ciphers</c>: those that the client offers, separated by colons.</summary>
    public ByteSlice SslCiphers => TlsFacts.Ciphers(Memory, Client.TlsSession);

    /// <summary><c>$ssl_curve</c>: of the key exchange.</summary>
    public ByteSlice SslCurve => TlsFacts.Curve(Memory, Client.TlsSession);

    /// <summary><c>$ssl_curves</c>: those that the client offers, separated by colons.</summary>
    public ByteSlice SslCurves => TlsFacts.Curves(Memory, Client.TlsSession);

    /// <summary><c>$ssl_server_name</c></summary>
    public ByteSlice SslServerName => TlsFacts.ServerName(Memory, Client.TlsSession);

    /// <summary><c>$ssl_alpn_protocol</c></summary>
    public ByteSlice SslAlpnProtocol => TlsFacts.AlpnProtocol(Memory, Client.TlsSession);

    /// <summary><c>$ssl_session_reused</c>: <c>r</c> or <c>.</c></summary>
    public ByteSlice SslSessionReused => TlsFacts.SessionReused(Client.TlsSession);

    /// <summary><c>$ssl_early_data</c>: early data is never accepted.</summary>
    public ByteSlice SslEarlyData => ByteSlice.NotFound;

    /// <summary><c>$ssl_client_verify</c>: <c>NONE</c>, <c>SUCCESS</c> or <c>FAILED:reason</c>.</summary>
    public ByteSlice SslClientVerify => ClientCertificate.Verification(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_cert</c>: PEM for a header field, all lines but the first behind a tab.</summary>
    public ByteSlice SslClientCert => ClientCertificate.Continued(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_raw_cert</c>: PEM.</summary>
    public ByteSlice SslClientRawCert => ClientCertificate.Pem(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_escaped_cert</c>: PEM, percent-encoded.</summary>
    public ByteSlice SslClientEscapedCert => ClientCertificate.Escaped(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_fingerprint</c>: SHA-1, hexadecimal.</summary>
    public ByteSlice SslClientFingerprint => ClientCertificate.Fingerprint(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_serial</c>: hexadecimal.</summary>
    public ByteSlice SslClientSerial => ClientCertificate.Serial(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_s_dn</c>: the subject by RFC 2253.</summary>
    public ByteSlice SslClientSDn => ClientCertificate.Subject(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_i_dn</c>: the issuer by RFC 2253.</summary>
    public ByteSlice SslClientIDn => ClientCertificate.Issuer(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_s_dn_legacy</c>: the subject with slashes.</summary>
    public ByteSlice SslClientSDnLegacy => ClientCertificate.LegacySubject(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_i_dn_legacy</c>: the issuer with slashes.</summary>
    public ByteSlice SslClientIDnLegacy => ClientCertificate.LegacyIssuer(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_v_start</c>: <c>Feb 29 12:34:56 2024 GMT</c></summary>
    public ByteSlice SslClientVStart => ClientCertificate.Start(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_v_end</c></summary>
    public ByteSlice SslClientVEnd => ClientCertificate.End(Memory, Client.TlsSession);

    /// <summary><c>$ssl_client_v_remain</c>: whole days until it expires; 0 where it has.</summary>
    public ByteSlice SslClientVRemain => ClientCertificate.Remaining(Memory, Client.TlsSession);
}
