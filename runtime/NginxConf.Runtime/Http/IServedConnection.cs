namespace NginxConf.Runtime.Http;

/// <summary>A client connection as the host sees it: something that can time out, drain and be dropped.</summary>
internal interface IServedConnection
{
    /// <summary>The read deadline of the connection's <see cref="ConnectionTimer"/> has passed.</summary>
    void OnReadDeadline();

    /// <summary>The write deadline has passed.</summary>
    void OnWriteDeadline();

    /// <summary>Its configuration was replaced or the process stops: close when idle, else after the current request.</summary>
    void Drain();

    /// <summary>Close now, whatever is under way.</summary>
    void Drop();
}
