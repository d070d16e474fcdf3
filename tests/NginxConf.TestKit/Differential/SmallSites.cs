using System.Text;
using System.Text.RegularExpressions;

namespace NginxConf.TestKit.Differential;

/// <summary>
/// Several small configurations that one pair of servers runs, so that each costs a few lines and no start of its own. Every one has
/// its own ports: <c>[[port]]</c> of the site "x" is <c>[[port-x]]</c> of the whole, <c>[[port-tls]]</c> is <c>[[port-tls-x]]</c>.
/// What stands in the <c>http</c> block (variables, upstreams) is shared, so names must differ from site to site.
/// </summary>
public sealed partial class SmallSites
{
    private readonly StringBuilder _content = new();
    private readonly List<string> _requests = [];

    /// <summary>All requests, each with the port of its site.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>The whole configuration; further properties by <c>with</c>.</summary>
    /// <param name="before">Lines of the <c>http</c> block in front of all sites.</param>
    public DifferentialSetup Setup(string before = "", string accessLog = "access_log off;") =>
        new(DifferentialSetup.Http($"{before}\nserver {{ listen 127.0.0.1:[[port]]; return 204; }}\n{_content}", accessLog));

    /// <param name="name">A word that no other site of the suite has.</param>
    /// <param name="config">What an <c>http</c> block holds; without a <c>server</c> block it is the inside of one.</param>
    /// <param name="requests">In the notation of <see cref="RequestScript"/>.</param>
    public SmallSites Add(string name, string config, params string[] requests)
    {
        if (!ServerBlock().IsMatch(config))
        {
            config = $"server {{\n    listen 127.0.0.1:[[port]];\n    server_name localhost;\n{config}\n}}";
        }

        _content.Append($"# {name}\n{OwnPorts(config, name)}\n");
        _requests.AddRange(requests.Select(request => OwnPorts(LeadingPort().IsMatch(request) ? request : "[[port]] " + request, name)));
        return this;
    }

    private static string OwnPorts(string text, string name) => Port().Replace(text, $"$1-{name}]]");

    [GeneratedRegex(@"^\s*server\s*\{", RegexOptions.Multiline)]
    private static partial Regex ServerBlock();

    [GeneratedRegex(@"\A\[\[port[\w-]*\]\] ")]
    private static partial Regex LeadingPort();

    [GeneratedRegex(@"(\[\[port[\w-]*)\]\]")]
    private static partial Regex Port();
}
