using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The upstreams that are written and those that a <c>*_pass</c> with an address makes. Names ignore case.</summary>
internal sealed class UpstreamScope(BindContext context)
{
    private readonly Dictionary<string, BoundDirective> _declared = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UpstreamModel> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<UpstreamModel> _all = [];
    private readonly List<UpstreamReference> _references = [];

    public EquatableArray<UpstreamModel> All => _all.ToEquatableArray();

    /// <summary>Notes the head of an <c>upstream</c> block.</summary>
    public void Declare(BoundDirective directive)
    {
        var name = directive.Words[0];
        if (_declared.TryGetValue(name, out var first))
        {
            context.Mistake(directive, Descriptors.DuplicateUpstream(directive.At(0), name, first.Where));
            return;
        }

        _declared.Add(name, directive);
        if (_references.FirstOrDefault(reference => reference.Port > 0 && IsNamed(reference, name)) is { } other)
        {
            ReportPort(other, name, other.Directive.End);
        }
    }

    /// <summary>Adds the model of an upstream, unless one of the name is there.</summary>
    public void Define(UpstreamModel upstream)
    {
        if (!_known.ContainsKey(upstream.Name))
        {
            _known.Add(upstream.Name, upstream);
            _all.Add(upstream);
        }
    }

    /// <summary>Notes that an argument of a directive names an upstream or an address.</summary>
    /// <param name="directive">The <c>*_pass</c> directive.</param>
    /// <param name="text">Host and port, or the path of a Unix socket, without scheme and URI.</param>
    /// <param name="defaultPort">The port of the scheme; 0 when it has none.</param>
    /// <returns>The name under which the upstream will be found, if one of <paramref name="text"/> is not written; null after a mistake.</returns>
    public string? Refer(BoundDirective directive, string text, int defaultPort)
    {
        if (UpstreamAddressReader.Read(text, 0, out var error) is not { } address)
        {
            context.Invalid(directive, 0, $"{error} in upstream \"{text}\"");
            return null;
        }

        var reference = new UpstreamReference(directive, text, address, defaultPort);
        if (reference.Port > 0 && _declared.ContainsKey(address.Host))
        {
            ReportPort(reference, address.Host, directive.End);
        }

        _references.Add(reference);
        return reference.ImplicitName;
    }

    /// <summary>Makes the implicit upstreams, once all written ones are known.</summary>
    public void Resolve()
    {
        foreach (var reference in _references.Where(reference => !_declared.ContainsKey(reference.Text)))
        {
            var (directive, address) = (reference.Directive, reference.Address);
            if (address is { UnixPath: null, Port: 0 } && reference.DefaultPort == 0)
            {
                context.ReportAt(directive.End, Descriptors.NoPortInUpstream(directive.At(0), reference.Text), directive.IncludedFrom);
                continue;
            }

            Define(new UpstreamModel
            {
                Name = reference.ImplicitName,
                IsImplicit = true,
                Servers = EquatableArray.Create(new UpstreamServerModel(WithPort(address, reference.DefaultPort)) { Where = directive.Where, Text = directive.Text }),
                Where = directive.Where,
            });
        }
    }

    private static UpstreamAddress WithPort(UpstreamAddress address, int defaultPort) =>
        address is { UnixPath: null, Port: 0 } ? address with { Port = defaultPort } : address;

    private static bool IsNamed(UpstreamReference reference, string name) =>
        string.Equals(reference.Address.Host, name, StringComparison.OrdinalIgnoreCase);

    private void ReportPort(UpstreamReference reference, string name, SourceSpan reading)
    {
        var directive = reference.Directive;
        context.ReportAt(
            reading, Descriptors.InvalidValue(directive.At(0), $"upstream \"{name}\" may not have port {reference.Port}"), directive.IncludedFrom);
    }
}
