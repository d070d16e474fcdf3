namespace NginxConf.Runtime.Phases;

/// <summary>A step that cannot return a status found that the request must be answered with one; the cause is logged already.</summary>
internal sealed class RequestFailedException(int status) : Exception
{
    public int Status { get; } = status;
}
