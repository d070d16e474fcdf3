using System.Globalization;
using System.Text.RegularExpressions;
using NginxConf.TestKit.Backends;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// What <c>[[name]]</c> stands for in one server's configuration: <c>port</c> and <c>port-x</c> a port, <c>php</c> and <c>php-x</c> a
/// FastCGI peer (<c>php-unix</c> on a Unix socket), <c>http</c> and <c>http-x</c> (<c>-unix</c>) an HTTP peer, <c>refused</c> and <c>refused-x</c> (<c>-unix</c>) an address where nobody listens,
/// <c>fpm</c> and <c>fpm-unix</c> the PHP-FPM that both servers share, <c>root</c> the
/// documents, <c>prefix</c> the server's own directory.
/// </summary>
public sealed partial class SiteTokens : IAsyncDisposable
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FastCgiPeer> _peers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpPeer> _httpPeers = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _ports = [];
    private readonly DifferentialSetup _setup;
    private readonly string _prefix;

    /// <param name="shared">Tokens that mean the same for both servers.</param>
    public SiteTokens(string prefix, IReadOnlyDictionary<string, string> shared, DifferentialSetup setup)
    {
        _prefix = prefix;
        _setup = setup;
        _values["prefix"] = prefix;
        foreach (var (token, value) in shared)
        {
            _values[token] = value;
        }
    }

    /// <summary>The peers in use, by token.</summary>
    public IReadOnlyDictionary<string, FastCgiPeer> Peers => _peers;

    /// <summary>The HTTP peers in use, by token.</summary>
    public IReadOnlyDictionary<string, HttpPeer> HttpPeers => _httpPeers;

    public int Port(string token) => int.Parse(Value(token), NumberStyles.None, CultureInfo.InvariantCulture);

    public string Fill(string text) => Token().Replace(text, match => Value(match.Groups[1].Value));

    /// <summary>Puts the tokens back in place of what differs from server to server.</summary>
    public string Restore(string text)
    {
        foreach (var (token, value) in _values.OrderByDescending(pair => pair.Value.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text = text.Replace(value, $"[[{token}]]", StringComparison.Ordinal);
        }

        return text;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers.Values)
        {
            await peer.DisposeAsync().ConfigureAwait(false);
        }

        foreach (var peer in _httpPeers.Values)
        {
            await peer.DisposeAsync().ConfigureAwait(false);
        }

        _ports.ForEach(port => port.Dispose());
    }

    private string Value(string token)
    {
        if (!_values.TryGetValue(token, out var value))
        {
            _values[token] = value = Create(token);
        }

        return value;
    }

    private string Create(string token)
    {
        if (token is "port" || token.StartsWith("port-", StringComparison.Ordinal))
        {
            var port = ReservedPort.Take();
            _ports.Add(port);
            return port.Number.ToString(CultureInfo.InvariantCulture);
        }

        var socket = Path.Combine(_prefix, token + ".sock");
        if (token is "http" || token.StartsWith("http-", StringComparison.Ordinal))
        {
            var server = token.EndsWith("-unix", StringComparison.Ordinal) ? HttpPeer.Unix(socket, _setup.HttpScript) : HttpPeer.Tcp(_setup.HttpScript);
            _httpPeers.Add(token, server);
            return server.Address;
        }

        var peer = token switch
        {
            "refused-unix" => FastCgiPeer.RefusingUnix(socket),
            _ when token is "refused" || token.StartsWith("refused-", StringComparison.Ordinal) => FastCgiPeer.Refusing(),
            "php-unix" => FastCgiPeer.Unix(socket, _setup.Script),
            _ when token is "php" || token.StartsWith("php-", StringComparison.Ordinal) => FastCgiPeer.Tcp(_setup.Script),
            _ => throw new TestKitException($"[[{token}]] is no known token."),
        };
        _peers.Add(token, peer);
        return peer.Address;
    }

    [GeneratedRegex(@"\[\[(\w[\w-]*)\]\]")]
    private static partial Regex Token();
}
