namespace NginxConf.TestKit.Processes;

/// <summary>The signals of nginx's control interface, by their Linux numbers.</summary>
public enum PosixSignalNumber
{
    Reload = 1,
    Quit = 3,
    ReopenLogs = 10,
    Terminate = 15,
}
