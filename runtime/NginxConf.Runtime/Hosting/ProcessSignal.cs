namespace NginxConf.Runtime.Hosting;

/// <summary>Signals of nginx's process contract, by their number on Linux.</summary>
internal enum ProcessSignal
{
    /// <summary>HUP: reload.</summary>
    HangUp = 1,

    /// <summary>INT: stop now.</summary>
    Interrupt = 2,

    /// <summary>QUIT: stop after the requests under way.</summary>
    Quit = 3,

    /// <summary>USR1: reopen the logs.</summary>
    User1 = 10,

    /// <summary>TERM: stop now.</summary>
    Terminate = 15,

    /// <summary>WINCH: of a daemon: stop accepting, stay alive. Of a foreground process only a resized terminal.</summary>
    WindowChange = 28,
}
