namespace NginxConf.Runtime.Http.Tls;

/// <summary>Reads the numbers and blocks that TLS messages consist of; all big-endian.</summary>
internal ref struct TlsReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public bool TrySkip(int count)
    {
        if (_rest.Length < count)
        {
            return false;
        }

        _rest = _rest[count..];
        return true;
    }

    /// <param name="width">Bytes: 1 to 3.</param>
    public bool TryReadNumber(int width, out int number)
    {
        number = 0;
        if (_rest.Length < width)
        {
            return false;
        }

        foreach (var digit in _rest[..width])
        {
            number = (number << 8) | digit;
        }

        _rest = _rest[width..];
        return true;
    }

    /// <summary>A block behind its length, which is <paramref name="width"/> bytes wide.</summary>
    public bool TryReadBlock(int width, out ReadOnlySpan<byte> block)
    {
        block = default;
        if (!TryReadNumber(width, out var length) || _rest.Length < length)
        {
            return false;
        }

        block = _rest[..length];
        _rest = _rest[length..];
        return true;
    }
}
