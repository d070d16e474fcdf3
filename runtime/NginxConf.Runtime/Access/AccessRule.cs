namespace NginxConf.Runtime.Access;

/// <summary>One <c>allow</c> or <c>deny</c>.</summary>
internal sealed class AccessRule
{
    private readonly AddressBlock? _block;

    private AccessRule(bool allows, bool isAll, AddressBlock? block)
    {
        Allows = allows;
        IsAll = isAll;
        _block = block;
    }

    public bool Allows { get; }

    /// <summary>Contains every client.</summary>
    public bool IsAll { get; }

    /// <summary>About IPv4 clients only.</summary>
    public bool IsInet => _block is { IsInet: true };

    /// <param name="text"><c>+</c> or <c>-</c>, then <c>all</c>, <c>unix:</c>, an address or a CIDR block; checked by the compiler.</param>
    public static AccessRule Parse(string text)
    {
        var allows = text[0] == '+';
        var subject = text.AsSpan(1);
        return subject is "all" or "unix:"
            ? new(allows, subject is "all", null)
            : new(allows, false, AddressBlock.TryParse(subject) ?? throw new ArgumentException($"\"{text}\" is no rule", nameof(text)));
    }

    /// <param name="address">4 or 16 bytes; empty for a client on a Unix socket.</param>
    public bool Contains(ReadOnlySpan<byte> address) => IsAll || (_block?.Contains(address) ?? address.IsEmpty);
}
