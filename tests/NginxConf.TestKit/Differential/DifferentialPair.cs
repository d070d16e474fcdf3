using NginxConf.TestKit.Sites;
using NginxConf.TestKit.Text;

namespace NginxConf.TestKit.Differential;

/// <summary>Real nginx and the server under test, running the same configuration over the same documents.</summary>
public sealed class DifferentialPair : IAsyncDisposable
{
    private readonly TestDirectory _directory;
    private readonly DifferentialSide _reference;
    private readonly DifferentialSide _candidate;

    private DifferentialPair(TestDirectory directory, DifferentialSide reference, DifferentialSide candidate)
    {
        _directory = directory;
        _reference = reference;
        _candidate = candidate;
    }

    public static async Task<DifferentialPair> StartAsync(DifferentialSetup setup, ISiteLauncher candidate)
    {
        var directory = new TestDirectory();
        DifferentialSide? reference = null;
        try
        {
            var root = directory.CreateDirectory("documents");
            setup.Documents?.Invoke(directory);
            reference = await DifferentialSide.StartAsync(new RealNginx(), setup, directory.CreateDirectory("a"), root).ConfigureAwait(false);
            return new(
                directory,
                reference,
                await DifferentialSide.StartAsync(candidate, setup, directory.CreateDirectory("b"), root).ConfigureAwait(false));
        }
        catch
        {
            if (reference is not null)
            {
                await reference.DisposeAsync().ConfigureAwait(false);
            }

            directory.Dispose();
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

    public async ValueTask DisposeAsync()
    {
        await _candidate.DisposeAsync().ConfigureAwait(false);
        await _reference.DisposeAsync().ConfigureAwait(false);
        _directory.Dispose();
    }
}
