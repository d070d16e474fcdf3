using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details.Geo;

/// <summary>Collects the lines of one <c>geo</c> block.</summary>
internal sealed class GeoLines(BindContext context)
{
    private readonly GeoNetworks _networks = new();
    private readonly GeoRanges _ranges = new();
    private readonly List<string> _proxies = [];
    private bool _isRanges;
    private bool _hasNetworks;
    private bool _isRecursive;
    private bool _isVolatile;

    public void Add(BoundEntry entry)
    {
        switch (entry.Words.Count)
        {
            case 1 when entry.Words[0] == "ranges":
                if (_hasNetworks)
                {
                    context.Invalid(entry, 0, "the \"ranges\" directive must be the first directive inside \"geo\" block");
                }

                _isRanges = true;
                break;
            case 1 when entry.Words[0] == "proxy_recursive":
                _isRecursive = true;
                break;
            case 1 when entry.Words[0] == "volatile" && !context.IsParity:
                _isVolatile = true;
                break;
            case 2 when entry.Words[0] == "proxy":
                AddProxy(entry);
                break;
            case 2 when _isRanges:
                AddRange(entry);
                break;
            case 2:
                _hasNetworks = true;
                AddNetwork(entry);
                break;
            default:
                context.Invalid(entry, 0, "invalid number of the geo parameters");
                break;
        }
    }

    public GeoModel ToModel(Template? address, string variable) =>
        new(address, variable, (_isRanges ? _ranges.ToRows() : _networks.ToRows()).ToEquatableArray())
        {
            Proxies = _proxies.ToEquatableArray(),
            ProxyRecursive = _isRecursive,
            Volatile = _isVolatile,
        };

    private void AddProxy(BoundEntry entry)
    {
        if (ReadNetwork(entry, 1) is { } network)
        {
            _proxies.Add(AddressOrder.Text(network));
        }
    }

    private void AddNetwork(BoundEntry entry)
    {
        var (name, value) = (entry.Words[0], entry.Words[1]);
        if (name == "default")
        {
            WarnOfDuplicate(entry, "network", _networks.AddDefault(value));
        }
        else if (name == "delete")
        {
            if (ReadNetwork(entry, 1) is { } deleted && !_networks.Remove(deleted))
            {
                Warn(entry, $"no network \"{value}\" to delete");
            }
        }
        else if (ReadNetwork(entry, 0) is { } network)
        {
            WarnOfDuplicate(entry, "network", _networks.Add(network, value));
        }
    }

    private Network? ReadNetwork(BoundEntry entry, int word)
    {
        var text = entry.Words[word];
        var network = Network.Parse(text);
        if (network is null)
        {
            context.Invalid(entry, word, $"invalid network \"{text}\"");
        }
        else if (network.HasHostBits)
        {
            Warn(entry, $"low address bits of {text} are meaningless");
        }

        return network;
    }

    private void AddRange(BoundEntry entry)
    {
        var (name, value) = (entry.Words[0], entry.Words[1]);
        if (name == "default")
        {
            if (_ranges.Default is { } before)
            {
                Warn(entry, $"duplicate default geo range value: \"{value}\", old value: \"{before}\"");
            }

            _ranges.Default = value;
        }
        else if (name == "delete")
        {
            if (ReadRange(entry, 1) is { } deleted && !_ranges.Remove(deleted.First, deleted.Last))
            {
                Warn(entry, $"no address range \"{value}\" to delete");
            }
        }
        else if (ReadRange(entry, 0) is { } range)
        {
            if (_ranges.Add(range.First, range.Last, value, out var old) is { } overlapped)
            {
                context.Invalid(entry, 0, $"range \"{name}\" overlaps \"{Text(overlapped.First)}-{Text(overlapped.Last)}\"");
            }

            WarnOfDuplicate(entry, "range", old);
        }
    }

    /// <summary>Two IPv4 addresses in order; nginx takes 255.255.255.255 for no address.</summary>
    private (long First, long Last)? ReadRange(BoundEntry entry, int word)
    {
        var text = entry.Words[word];
        var ends = text.Split('-');
        if (ends.Length == 2
            && IpText.ToBytes(ends[0]) is { Length: 4 } first
            && IpText.ToBytes(ends[1]) is { Length: 4 } last
            && Number(first) <= Number(last)
            && Number(last) < uint.MaxValue)
        {
            return (Number(first), Number(last));
        }

        context.Invalid(entry, word, $"invalid range \"{text}\"");
        return null;
    }

    private static long Number(byte[] address) => address.Aggregate(0L, (value, part) => (value << 8) | part);

    private static string Text(long address) => string.Join(".", new[] { 24, 16, 8, 0 }.Select(shift => Units(address >> shift)));

    private static string Units(long part) => (part & 0xFF).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void WarnOfDuplicate(BoundEntry entry, string what, string? before)
    {
        if (before is not null)
        {
            Warn(entry, $"duplicate {what} \"{entry.Words[0]}\", value: \"{entry.Words[1]}\", old value: \"{before}\"");
        }
    }

    private void Warn(BoundEntry entry, string message) =>
        context.Report(Descriptors.SuspiciousValue(entry.Places[0], message), entry.IncludedFrom);
}
