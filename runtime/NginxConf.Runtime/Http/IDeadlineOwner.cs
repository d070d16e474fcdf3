namespace NginxConf.Runtime.Http;

/// <summary>Something that waits for a client under the deadlines of a <see cref="ConnectionTimer"/>.</summary>
internal interface IDeadlineOwner
{
    /// <summary>The read deadline has passed.</summary>
    void OnReadDeadline();

    /// <summary>The write deadline has passed.</summary>
    void OnWriteDeadline();
}
