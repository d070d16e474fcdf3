namespace NginxConf.Runtime.Phases;

/// <summary>nginx's phases in order, as far as a request can enter at them.</summary>
internal enum Phase : byte
{
    ServerRewrite,
    FindLocation,
    Rewrite,
}
