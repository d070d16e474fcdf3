namespace NginxConf.Runtime.Http;

/// <summary>The client's message cannot be processed; answered with <see cref="Status"/> as nginx does.</summary>
public sealed class BadRequestException(int status, string reason) : Exception(reason)
{
    /// <summary>400, 408, 411, 413, 414, 494, ...</summary>
    public int Status { get; } = status;
}
