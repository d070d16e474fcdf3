namespace NginxConf.Runtime.Http;

/// <summary>A client connection as the host sees it: something that can drain and be dropped.</summary>
internal interface IServedConnection
{
    /// <summary>Its configuration was replaced or the process stops: close when idle, else after the current request.</summary>
    void Drain();

    /// <summary>Close now, whatever is under way.</summary>
    void Drop();
}
