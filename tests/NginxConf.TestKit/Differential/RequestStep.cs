namespace NginxConf.TestKit.Differential;

/// <summary>Bytes to send at once.</summary>
/// <param name="IsHead">The response has no body.</param>
/// <param name="IsRaw">Any number of responses may follow: everything is read until the server closes.</param>
public sealed record RequestStep(byte[] Bytes, bool IsHead, bool IsRaw);
