using System.Globalization;
using System.Text.RegularExpressions;
using NginxConf.TestKit.FastCgi;
using NginxConf.TestKit.Processes;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// What <c>[[name]]</c> stands for in one server's configuration: <c>port</c> and <c>port-x</c> a port, <c>php</c> and <c>php-x</c> a
/// FastCGI peer (<c>php-unix</c> on a Unix socket), <c>refused</c> and <c>refused-x</c> (<c>-unix</c>) an address where nobody listens,
/// <c>fpm</c> and <c>fpm-unix</c> the PHP-FPM that both servers share, <c>root</c> the
/// documents, <c>prefix</c> the server's own directory.
/// </summary>
public sealed partial class SiteTokens : IAsyncDisposable
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FastCgiPeer> _peers = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _ports = [];
    private readonly Func<FastCgiRequest, FastCgiReply> _script;
    private readonly string _prefix;

    /// <param name="shared">Tokens that mean the same for both servers.</param>
    public SiteTokens(string prefix, IReadOnlyDictionary<string, string> shared, Func<FastCgiRequest, FastCgiReply> script)
    {
        _prefix = prefix;
        _script = script;
        _values["prefix"] = prefix;
        foreach (var (token, value) in shared)
        {
            _values[token] = value;
        }
    }

    /// <summary>The peers in use, by token.</summary>
    public IReadOnlyDictionary<string, FastCgiPeer> Peers => _peers;

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
        var peer = token switch
        {
            "refused-unix" => FastCgiPeer.RefusingUnix(socket),
            _ when token is "refused" || token.StartsWith("refused-", StringComparison.Ordinal) => FastCgiPeer.Refusing(),
            "php-unix" => FastCgiPeer.Unix(socket, _script),
            _ when token is "php" || token.StartsWith("php-", StringComparison.Ordinal) => FastCgiPeer.Tcp(_script),
            _ => throw new TestKitException($"[[{token}]] is no known token."),
        };
        _peers.Add(token, peer);
        return peer.Address;
    }

    [GeneratedRegex(@"\[\[(\w[\w-]*)\]\]")]
    private static partial Regex Token();
}
