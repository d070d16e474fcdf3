namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>State of a response head after the bytes at hand.</summary>
internal enum HeadProgress : byte
{
    NeedMore,
    Complete,
    Refused,
}
