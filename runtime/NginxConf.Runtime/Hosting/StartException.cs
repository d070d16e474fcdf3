namespace NginxConf.Runtime.Hosting;

/// <summary>The site cannot start (or a new one take over). The message is in nginx's words, without level and place.</summary>
public sealed class StartException : Exception
{
    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
