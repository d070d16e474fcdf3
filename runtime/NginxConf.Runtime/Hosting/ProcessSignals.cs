using System.Runtime.InteropServices;
using System.Threading.Channels;
using NginxConf.Runtime.Hosting.Interop;

namespace NginxConf.Runtime.Hosting;

/// <summary>The signals that control nginx, as a queue.</summary>
internal sealed class ProcessSignals : IDisposable
{
    private readonly Channel<ProcessSignal> _received = Channel.CreateUnbounded<ProcessSignal>();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public ProcessSignals()
    {
        foreach (var signal in Enum.GetValues<ProcessSignal>())
        {
            _registrations.Add(PosixSignalRegistration.Create((PosixSignal)(int)signal, context =>
            {
                context.Cancel = true;
                _received.Writer.TryWrite(signal);
            }));
        }

        // Whoever starts a server may have some of them ignored: a shell its background jobs' INT and QUIT, nohup HUP. .NET leaves an
        // ignored signal alone although a registration asks for it; nginx takes it. The handler that .NET installed for TERM serves any
        // signal that has a registration.
        foreach (var signal in Enum.GetValues<ProcessSignal>().Where(signal => signal != ProcessSignal.Terminate))
        {
            LibC.CopySignalHandler((int)ProcessSignal.Terminate, (int)signal);
        }
    }

    public ValueTask<ProcessSignal> NextAsync(CancellationToken cancellation) => _received.Reader.ReadAsync(cancellation);

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    /// <summary>The signal of <c>-s NAME</c>.</summary>
    public static ProcessSignal Find(string name) => name switch
    {
        "stop" => ProcessSignal.Terminate,
        "quit" => ProcessSignal.Quit,
        "reload" => ProcessSignal.HangUp,
        _ => ProcessSignal.User1,
    };
}
