using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The upstreams that are written and those that a <c>*_pass</c> with an address makes. Names ignore case.</summary>
internal sealed class UpstreamScope(BindContext context)
{
    private readonly Dictionary<string, UpstreamModel> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<UpstreamModel> _all = [];
    private readonly List<(BoundDirective Directive, string Text)> _references = [];

    public EquatableArray<UpstreamModel> All => _all.ToEquatableArray();

    public void Define(BoundDirective directive, UpstreamModel upstream)
    {
        if (_known.TryGetValue(upstream.Name, out var first))
        {
            context.Report(Descriptors.DuplicateUpstream(directive.At(0), upstream.Name, first.Where), directive.IncludedFrom);
            return;
        }

        Add(upstream);
    }

    /// <summary>Notes that the first argument of a directive names an upstream or an address.</summary>
    public void Refer(BoundDirective directive, string text) => _references.Add((directive, text));

    /// <summary>Makes the implicit upstreams, once all written ones are known.</summary>
    public void Resolve()
    {
        foreach (var (directive, text) in _references.Where(reference => !_known.ContainsKey(reference.Text)))
        {
            var address = UpstreamAddressReader.Read(text, defaultPort: 0, out var error);
            if (address is null)
            {
                context.Invalid(directive, 0, $"{error} in upstream \"{text}\"");
            }
            else if (address is { UnixPath: null, Port: 0 })
            {
                context.Report(Descriptors.NoPortInUpstream(directive.At(0), text), directive.IncludedFrom);
            }
            else
            {
                var server = new UpstreamServerModel(address) { Where = directive.Where, Text = directive.Text };
                Add(new UpstreamModel
                {
                    Name = text,
                    IsImplicit = true,
                    Servers = EquatableArray.Create(server),
                    Where = directive.Where,
                });
            }
        }
    }

    private void Add(UpstreamModel upstream)
    {
        _known.Add(upstream.Name, upstream);
        _all.Add(upstream);
    }
}
