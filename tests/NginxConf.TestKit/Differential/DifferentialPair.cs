using System.Net;
using NginxConf.TestKit.Sites;
using NginxConf.TestKit.Text;

namespace NginxConf.TestKit.Differential;

/// <summary>Real nginx and the server under test, running the same configuration over the same documents.</summary>
public sealed class DifferentialPair : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _started;
    private readonly DifferentialSide _reference;
    private readonly DifferentialSide _candidate;

    private DifferentialPair(Stack<IAsyncDisposable> started, DifferentialSide reference, DifferentialSide candidate)
    {
        _started = started;
        _reference = reference;
        _candidate = candidate;
    }

    public static async Task<DifferentialPair> StartAsync(DifferentialSetup setup, ISiteLauncher candidate)
    {
        var started = new Stack<IAsyncDisposable>();
        try
        {
            var directory = Keep(started, new TestDirectory());
            var tokens = new Dictionary<string, string> { ["root"] = directory.CreateDirectory("documents") };
            setup.Documents?.Invoke(directory);
            if (setup.Config.Contains("[[fpm", StringComparison.Ordinal))
            {
                var fpm = Keep(started, await PhpFpm.StartAsync(directory.FullPath).ConfigureAwait(false));
                tokens["fpm"] = fpm.TcpAddress;
                tokens["fpm-unix"] = fpm.UnixAddress;
            }

            var reference = Keep(
                started, await DifferentialSide.StartAsync(new RealNginx(), setup, directory.CreateDirectory("a"), tokens).ConfigureAwait(false));
            return new(
                started,
                reference,
                Keep(started, await DifferentialSide.StartAsync(candidate, setup, directory.CreateDirectory("b"), tokens).ConfigureAwait(false)));
        }
        catch
        {
            await StopAsync(started).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs the requests through both servers; throws with a diff where they can be told apart.</summary>
    public async Task CompareAsync(string requests, IReadOnlyList<KnownDifference> differences)
    {
        var script = RequestScript.Parse(requests);
        var expected = await _reference.RunAsync(script, logLines: null).ConfigureAwait(false);
        var actual = await _candidate.RunAsync(script, expected.LogLines).ConfigureAwait(false);
        var wanted = expected.Text;
        foreach (var difference in differences)
        {
            var changed = difference.Apply(wanted);
            if (changed == wanted)
            {
                throw new TestKitException($"The known difference \"{difference.Id}\" changes nothing in nginx's answer to\n{requests}\n{expected.Text}");
            }

            wanted = changed;
        }

        if (wanted == actual.Text)
        {
            return;
        }

        throw new TestKitException(
            expected.Text == actual.Text
                ? $"{_candidate.Name} answers as nginx does: remove the known difference \"{differences[0].Id}\" for\n{requests}"
                : $"{_candidate.Name} (+) differs from {_reference.Name} (-) on\n{requests}\n\n{TextDiff.Render(wanted, actual.Text)}");
    }

    /// <summary>Does the same with both servers, given the address of the port of that name.</summary>
    public async Task<(T Reference, T Candidate)> WithBothAsync<T>(string port, Func<IPEndPoint, Task<T>> talk)
    {
        var reference = talk(_reference.EndPoint(port));
        var candidate = talk(_candidate.EndPoint(port));
        return (await reference.ConfigureAwait(false), await candidate.ConfigureAwait(false));
    }

    public ValueTask DisposeAsync() => StopAsync(_started);

    private static T Keep<T>(Stack<IAsyncDisposable> started, T server)
        where T : IAsyncDisposable
    {
        started.Push(server);
        return server;
    }

    private static async ValueTask StopAsync(Stack<IAsyncDisposable> started)
    {
        while (started.TryPop(out var server))
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
