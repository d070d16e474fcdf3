namespace NginxConf.TestKit.Sites;

/// <summary>A running server that answers for a configuration: real nginx, or our own.</summary>
public interface ISiteUnderTest : IAsyncDisposable
{
    string Prefix { get; }

    int ProcessId { get; }
}
