using System.Text;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Sites;

/// <summary>A location written by hand: what the configuration would say is assigned.</summary>
internal sealed class TestLocation(LocationSettings settings) : Location<TestRequest>
{
    private readonly Dictionary<int, (string Target, TestLocation? Named, int Overwrite)> _errorPages = [];
    private readonly List<(string Name, string Value, bool Always)> _headers = [];

    public TestLocation(string name, LocationKind kind = LocationKind.Prefix)
        : this(new LocationSettings { Name = Bytes(name), Kind = kind })
    {
    }

    public Func<TestRequest, ValueTask<Outcome>>? OnRewrite { get; init; }

    public Func<TestRequest, Outcome>? OnAccess { get; init; }

    public Func<TestRequest, ValueTask<Outcome>>? OnPreContent { get; init; }

    public Func<TestRequest, ValueTask<Outcome>>? OnContent { get; init; }

    public Action<TestRequest>? OnLog { get; init; }

    public override LocationSettings Settings => settings;

    public TestLocation ErrorPage(int status, string target, int overwrite = -1)
    {
        _errorPages[status] = (target, null, overwrite);
        return this;
    }

    public TestLocation ErrorPage(int status, TestLocation named, int overwrite = -1)
    {
        _errorPages[status] = ("", named, overwrite);
        return this;
    }

    public TestLocation AddHeader(string name, string value, bool always = false)
    {
        _headers.Add((name, value, always));
        return this;
    }

    public static ByteSlice Bytes(string text) => new(Encoding.Latin1.GetBytes(text));

    protected override ValueTask<Outcome> RewriteAsync(TestRequest request) =>
        OnRewrite?.Invoke(request) ?? new(Outcome.Continue);

    protected override Outcome Access(TestRequest request) => OnAccess?.Invoke(request) ?? Outcome.Continue;

    protected override ValueTask<Outcome> PreContentAsync(TestRequest request) =>
        OnPreContent?.Invoke(request) ?? new(Outcome.Continue);

    protected override ValueTask<Outcome> ContentAsync(TestRequest request) =>
        OnContent?.Invoke(request) ?? base.ContentAsync(request);

    protected override void AddHeaders(TestRequest request, ref HeaderAdder headers)
    {
        foreach (var (name, value, always) in _headers)
        {
            if (always)
            {
                headers.AddAlways(Bytes(name), Bytes(value));
            }
            else
            {
                headers.Add(Bytes(name), Bytes(value));
            }
        }
    }

    protected override bool FindErrorPage(TestRequest request, int status, out ErrorPage page)
    {
        var found = _errorPages.TryGetValue(status, out var entry);
        page = found ? new(Bytes(entry.Target), entry.Named, entry.Overwrite) : default;
        return found;
    }

    protected override void Log(TestRequest request) => OnLog?.Invoke(request);
}
