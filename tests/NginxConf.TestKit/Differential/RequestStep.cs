namespace NginxConf.TestKit.Differential;

/// <summary>Bytes to send at once.</summary>
/// <param name="IsHead">The (first) response has no body.</param>
/// <param name="IsRaw">Any number of responses may follow: everything is read until the server closes.</param>
/// <param name="HalfCloses">Our direction is closed after the bytes.</param>
public sealed record RequestStep(byte[] Bytes, bool IsHead, bool IsRaw, bool HalfCloses = false);
