namespace NginxConf.Runtime.Http;

/// <summary>Finds the data in a chunked body (RFC 9112, 7.1). Extensions and trailer fields are skipped, as nginx does.</summary>
internal struct ChunkedDecoder
{
    // A trailer or an extension that never ends is refused: nginx bounds it by its buffers.
    private const int MaximumSkipped = 32 * 1024;

    // nginx adds the framing that must follow to it, and refuses what overflows.
    private const long LargestChunk = long.MaxValue - 16;

    private State _state;
    private bool _lineIsEmpty;
    private int _skipped;

    private enum State : byte
    {
        SizeStart,
        Size,
        Extension,
        SizeLineFeed,
        Data,
        DataCarriageReturn,
        DataLineFeed,
        Trailer,
        TrailerLineFeed,
        End,
    }

    /// <summary>Bytes of the current chunk that are still to come.</summary>
    public long Remaining { get; private set; }

    public readonly bool IsEnd => _state == State.End;

    /// <summary>Consumes framing up to the next data byte.</summary>
    public ChunkedStatus Read(ReadOnlySpan<byte> bytes, out int consumed)
    {
        for (consumed = 0; ; consumed++)
        {
            if (_state == State.Data && Remaining > 0)
            {
                return consumed < bytes.Length ? ChunkedStatus.Data : ChunkedStatus.NeedMore;
            }

            if (_state == State.Data)
            {
                _state = State.DataCarriageReturn;
            }

            if (_state == State.End)
            {
                return ChunkedStatus.End;
            }

            if (consumed == bytes.Length)
            {
                return ChunkedStatus.NeedMore;
            }

            if (!Step(bytes[consumed]))
            {
                return ChunkedStatus.Invalid;
            }
        }
    }

    /// <summary>The caller took data of the current chunk.</summary>
    public void Take(long count) => Remaining -= count;

    private bool Step(byte value)
    {
        switch (_state)
        {
            case State.SizeStart:
                _state = State.Size;
                return char.IsAsciiHexDigit((char)value) && AddDigit(value);
            case State.Size when char.IsAsciiHexDigit((char)value):
                return AddDigit(value);
            case State.Size when value is (byte)';' or (byte)' ' or (byte)'\t':
                _state = State.Extension;
                return true;
            case State.Size or State.Extension when value == (byte)'\r':
                _state = State.SizeLineFeed;
                return true;
            case State.Size or State.Extension or State.SizeLineFeed when value == (byte)'\n':
                EndSizeLine();
                return Remaining <= LargestChunk;
            case State.Extension:
                return ++_skipped <= MaximumSkipped;
            case State.DataCarriageReturn when value == (byte)'\r':
                _state = State.DataLineFeed;
                return true;
            case State.DataCarriageReturn or State.DataLineFeed when value == (byte)'\n':
                _state = State.SizeStart;
                return true;
            case State.Trailer or State.TrailerLineFeed:
                return StepTrailer(value);
            default:
                return false;
        }
    }

    private bool AddDigit(byte digit)
    {
        if (Remaining > long.MaxValue >> 4)
        {
            return false;
        }

        Remaining = (Remaining << 4) | (uint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return true;
    }

    private void EndSizeLine()
    {
        _lineIsEmpty = true;
        _state = Remaining == 0 ? State.Trailer : State.Data;
    }

    private bool StepTrailer(byte value)
    {
        switch (value)
        {
            case (byte)'\n':
                _state = _lineIsEmpty ? State.End : State.Trailer;
                _lineIsEmpty = true;
                break;
            case (byte)'\r' when _state == State.Trailer:
                _state = State.TrailerLineFeed;
                break;
            default:
                _lineIsEmpty = false;
                return _state == State.Trailer && ++_skipped <= MaximumSkipped;
        }

        return ++_skipped <= MaximumSkipped;
    }
}
