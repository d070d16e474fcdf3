using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>
/// The shared memory zones that directives declare with a size (<c>limit_req_zone</c>, <c>proxy_cache_path</c>, <c>zone</c>, ...)
/// and those that others only name. One name is one zone for one purpose.
/// </summary>
internal sealed class ZoneScope(BindContext context)
{
    private readonly Dictionary<string, Zone> _zones = new(StringComparer.Ordinal);

    /// <summary>Names a zone.</summary>
    /// <param name="directive">The directive that names it.</param>
    /// <param name="argument">The argument with the name.</param>
    /// <param name="name">The zone.</param>
    /// <param name="purpose">The module that uses it.</param>
    /// <param name="size">Its size in bytes; 0 where the directive does not say one.</param>
    /// <returns>False after a mistake, which is reported.</returns>
    public bool Use(BoundDirective directive, int argument, string name, string purpose, long size = 0)
    {
        if (!_zones.TryGetValue(name, out var zone))
        {
            _zones.Add(name, new Zone(purpose, directive) { Size = size });
            return true;
        }

        if (zone.Purpose != purpose)
        {
            context.Invalid(directive, argument, $"the shared memory zone \"{name}\" is already declared for a different use");
            return false;
        }

        if (size > 0 && zone.Size > 0 && size != zone.Size)
        {
            context.Invalid(
                directive, argument, $"the size {size} of shared memory zone \"{name}\" conflicts with already declared size {zone.Size}");
            return false;
        }

        zone.Size = Math.Max(zone.Size, size);
        return true;
    }

    /// <summary>Declares a zone that one directive alone may define; false after a mistake.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="argument">The argument with the name.</param>
    /// <param name="name">The zone.</param>
    /// <param name="purpose">The module that uses it.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="again">nginx's message when a second directive defines it.</param>
    public bool Define(BoundDirective directive, int argument, string name, string purpose, long size, Func<BoundDirective, string> again)
    {
        if (!Use(directive, argument, name, purpose, size))
        {
            return false;
        }

        var zone = _zones[name];
        if (zone.Definition is { } first)
        {
            context.Mistake(
                directive, Descriptors.InvalidValue(directive.At(argument), again(first)).WithNote("it is defined here before", first.Where));
            return false;
        }

        zone.Definition = directive;
        return true;
    }

    public bool IsDefined(string name) => _zones.TryGetValue(name, out var zone) && zone.Definition is not null;

    /// <summary>Takes a zone as defined whose definition has a mistake.</summary>
    public void Assume(BoundDirective directive, string name)
    {
        if (!_zones.TryGetValue(name, out var zone))
        {
            zone = new Zone("", directive);
            _zones.Add(name, zone);
        }

        zone.Size = Math.Max(zone.Size, 1);
        zone.Definition ??= directive;
    }

    /// <summary>Reports the zones that are used and nowhere declared, which nginx notices when everything is read.</summary>
    public void Check()
    {
        foreach (var zone in _zones.Where(zone => zone.Value.Size == 0))
        {
            var first = zone.Value.First;
            context.ReportUnplaced(Descriptors.ZeroSizeZone(first.Where, zone.Key), first.IncludedFrom);
        }
    }

    private sealed class Zone(string purpose, BoundDirective first)
    {
        public string Purpose { get; } = purpose;

        public BoundDirective First { get; } = first;

        public long Size { get; set; }

        public BoundDirective? Definition { get; set; }
    }
}
