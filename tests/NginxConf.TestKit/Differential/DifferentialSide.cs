using System.Net;
using System.Security.Authentication;
using System.Text;
using NginxConf.TestKit.Backends;
using NginxConf.TestKit.Http;
using NginxConf.TestKit.Sites;

namespace NginxConf.TestKit.Differential;

/// <summary>One of the two servers of a comparison: runs requests and notes everything that can be seen of them.</summary>
public sealed class DifferentialSide : IAsyncDisposable
{
    // No server has a method of this name, so that the probe reaches neither a location nor a backend.
    private const string Probe = "ngxc-probe\r\n\r\n";
    private const string FenceMark = "client sent invalid method";

    private readonly ISiteUnderTest _site;
    private readonly SiteTokens _tokens;
    private readonly DifferentialSetup _setup;
    private readonly Dictionary<string, int> _seenRequests = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<LogTail> _logs;
    private int _fences;

    private DifferentialSide(string name, ISiteUnderTest site, SiteTokens tokens, DifferentialSetup setup)
    {
        Name = name;
        _site = site;
        _tokens = tokens;
        _setup = setup;
        _logs = [.. setup.Logs.Select(log => new LogTail(log, site.Prefix))];
    }

    public string Name { get; }

    public static async Task<DifferentialSide> StartAsync(
        ISiteLauncher launcher, DifferentialSetup setup, string prefix, IReadOnlyDictionary<string, string> sharedTokens)
    {
        var tokens = new SiteTokens(prefix, sharedTokens, setup);
        try
        {
            foreach (var (name, content) in setup.ConfigFiles)
            {
                var path = Path.Combine(prefix, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, tokens.Fill(content)).ConfigureAwait(false);
            }

            await File.WriteAllTextAsync(Path.Combine(prefix, "nginx.conf"), tokens.Fill(setup.Config)).ConfigureAwait(false);
            return new(launcher.Name, await launcher.StartAsync(prefix).ConfigureAwait(false), tokens, setup);
        }
        catch
        {
            await tokens.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends the requests and returns a text of what came back and what the backends and logs show.</summary>
    /// <param name="logLines">How many new lines each log must show; null where that is not known yet.</param>
    public async Task<Observation> RunAsync(RequestScript script, IReadOnlyDictionary<string, int>? logLines)
    {
        var output = new StringBuilder();
        var canonical = script.IsHttp2
            ? await TalkHttp2Async(script, output).ConfigureAwait(false)
            : await TalkAsync(script, output).ConfigureAwait(false);

        // A request may go on after its response, so the log is waited for first.
        var logs = new StringBuilder();
        var seen = await AppendLogsAsync(logs, canonical, logLines).ConfigureAwait(false);
        AppendBackends(output, canonical);
        return new(output.Append(logs).ToString(), seen);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync().ConfigureAwait(false);
        await _tokens.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<Canonical> TalkHttp2Async(RequestScript script, StringBuilder output)
    {
        using var talk = new Http2Talk(EndPoint(script.Port), ScriptedTls.Choices(script, _tokens));
        foreach (var step in script.Steps)
        {
            var response = await talk.SendAsync(step.Bytes).ConfigureAwait(false);
            new Canonical(_tokens, talk.LocalPort).Append(output, response);
        }

        return new(_tokens, talk.LocalPort);
    }

    /// <summary>Where the server listens.</summary>
    public IPEndPoint EndPoint(string port) => new(IPAddress.Loopback, _tokens.Port(port));

    private async Task<Canonical> TalkAsync(RequestScript script, StringBuilder output)
    {
        await using var client = await ConnectAsync(script, output).ConfigureAwait(false);
        if (client is null)
        {
            return new(_tokens, clientPort: 0);
        }

        if (client.SslStream?.RemoteCertificate is { } certificate)
        {
            output.Append($"(certificate {certificate.Subject})\n");
        }

        var canonical = new Canonical(_tokens, client.LocalPort);
        var open = true;
        if (!script.IsTls && script.First.Length > 0)
        {
            await client.SendAsync(script.First).ConfigureAwait(false);
        }

        foreach (var step in script.Steps)
        {
            if (!open)
            {
                output.Append("(connection closed before the next request)\n");
                break;
            }

            open = await ExchangeAsync(client, step, canonical, output).ConfigureAwait(false);
        }

        if (open && _setup.Probes)
        {
            await client.SendAsync(Probe).ConfigureAwait(false);
            var answer = await client.ReadResponseAsync().ConfigureAwait(false);
            output.Append(answer is null ? "(connection was closed)\n" : $"(connection was kept: the probe got {answer.Status})\n");
        }

        return canonical;
    }

    private async Task<RawHttpClient?> ConnectAsync(RequestScript script, StringBuilder output)
    {
        if (!script.IsTls)
        {
            return await RawHttpClient.ConnectAsync(EndPoint(script.Port)).ConfigureAwait(false);
        }

        try
        {
            return await RawHttpClient.ConnectTlsAsync(EndPoint(script.Port), ScriptedTls.Choices(script, _tokens)).ConfigureAwait(false);
        }
        catch (AuthenticationException exception)
        {
            output.Append($"(the handshake failed: {exception.InnerException?.InnerException?.Message ?? exception.InnerException?.Message ?? exception.Message})\n");
            return null;
        }
    }

    private static async Task<bool> ExchangeAsync(RawHttpClient client, RequestStep step, Canonical canonical, StringBuilder output)
    {
        await client.SendAsync(step.Bytes).ConfigureAwait(false);
        if (step.HalfCloses)
        {
            client.HalfClose();
        }

        var isHead = step.IsHead;
        while (await client.ReadResponseAsync(isHead).ConfigureAwait(false) is { } response)
        {
            isHead &= response.Status is >= 100 and < 200;
            canonical.Append(output, response);
            var closes = response.Framing == BodyFraming.UntilClose || !response.IsComplete ||
                         string.Equals(response["Connection"], "close", StringComparison.OrdinalIgnoreCase);
            if (closes && !step.IsRaw)
            {
                output.Append(await client.IsClosedAsync().ConfigureAwait(false) ? "(closed)\n" : "(said close, but sent more)\n");
                return false;
            }

            if (!step.IsRaw && response.Status is not (>= 100 and < 200))
            {
                return true;
            }
        }

        output.Append("(closed)\n");
        return false;
    }

    private void AppendBackends(StringBuilder output, Canonical canonical)
    {
        foreach (var (token, peer) in _tokens.Peers)
        {
            AppendBackend(output, token, peer, request => canonical.Append(output, token, request));
        }

        foreach (var (token, peer) in _tokens.HttpPeers)
        {
            AppendBackend(output, token, peer, request => canonical.Append(output, token, request));
        }
    }

    private void AppendBackend<TRequest, TReply>(
        StringBuilder output, string token, ScriptedPeer<TRequest, TReply> peer, Action<TRequest> append)
        where TReply : class
    {
        var requests = peer.Requests;
        foreach (var request in requests.Skip(_seenRequests.GetValueOrDefault(token)))
        {
            append(request);
        }

        _seenRequests[token] = requests.Count;
        foreach (var violation in peer.Violations)
        {
            output.Append($"!!! backend {token}: protocol violation: {violation}\n");
        }
    }

    private async Task<IReadOnlyDictionary<string, int>> AppendLogsAsync(
        StringBuilder output, Canonical canonical, IReadOnlyDictionary<string, int>? expected)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tail in _logs)
        {
            var file = tail.Log.File;
            if (tail.Log.IsErrorLog)
            {
                await FenceAsync(tail).ConfigureAwait(false);
            }

            var lines = await tail.TakeAsync(expected?[file] ?? (tail.Log.IsErrorLog ? 0 : 1)).ConfigureAwait(false);
            counts[file] = lines.Length;
            foreach (var line in lines)
            {
                output.Append($"{file}: {canonical.LogLine(line)}\n");
            }
        }

        return counts;
    }

    // Provokes one more line, of a level that is not compared: what was logged before stands above it.
    private async Task FenceAsync(LogTail tail)
    {
        await using (var client = await RawHttpClient.ConnectAsync(EndPoint("port")).ConfigureAwait(false))
        {
            await client.SendAsync(Probe).ConfigureAwait(false);
            await client.ReadToEndAsync().ConfigureAwait(false);
        }

        await tail.WaitForAsync(FenceMark, ++_fences).ConfigureAwait(false);
    }
}
