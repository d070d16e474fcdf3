namespace NginxConf.Runtime.Proxy;

/// <summary>
/// Reads the status line of a backend (RFC 9112, section 4) byte by byte, so that what is no HTTP/1 is known before a head could end.
/// As nginx: several blanks may stand before the status, a dot may follow it, and LF ends the line.
/// </summary>
internal struct HttpStatusLine
{
    private const int LargestVersionPart = 99;

    private State _state;
    private int _position;
    private int _major;
    private int _minor;
    private int _digits;

    private enum State : byte
    {
        Protocol,
        MajorStart,
        Major,
        MinorStart,
        Minor,
        Status,
        StatusEnd,
        Text,
        LineFeed,
        Done,
    }

    /// <summary>Three digits, once the line is complete.</summary>
    public int Status { get; private set; }

    /// <summary>HTTP/1.1 or higher: the connection is persistent unless the head says otherwise.</summary>
    public readonly bool IsPersistent => _major > 1 || (_major == 1 && _minor >= 1);

    private static ReadOnlySpan<byte> Protocol => "HTTP/"u8;

    /// <summary>Takes further bytes; what follows the line is left alone. False: this is no status line.</summary>
    public bool Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (_state == State.Done)
            {
                return true;
            }

            if (!Step(value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Step(byte value)
    {
        var isDigit = value is >= (byte)'0' and <= (byte)'9';
        switch (_state)
        {
            case State.Protocol:
                if (value != Protocol[_position++])
                {
                    return false;
                }

                return _position < Protocol.Length || Enter(State.MajorStart);
            case State.MajorStart when isDigit && value != (byte)'0':
                _major = value - '0';
                return Enter(State.Major);
            case State.Major when value == (byte)'.':
                return Enter(State.MinorStart);
            case State.Major when isDigit && _major <= LargestVersionPart:
                _major = _major * 10 + value - '0';
                return true;
            case State.MinorStart when isDigit:
                _minor = value - '0';
                return Enter(State.Minor);
            case State.Minor when value == (byte)' ':
                return Enter(State.Status);
            case State.Minor when isDigit && _minor <= LargestVersionPart:
                _minor = _minor * 10 + value - '0';
                return true;
            case State.Status when value == (byte)' ' && _digits == 0:
                return true;
            case State.Status when isDigit:
                Status = Status * 10 + value - '0';
                return ++_digits < 3 || Enter(State.StatusEnd);
            case State.StatusEnd when value is (byte)' ' or (byte)'.':
                return Enter(State.Text);
            case State.StatusEnd or State.Text when value == (byte)'\r':
                return Enter(State.LineFeed);
            case State.StatusEnd or State.Text or State.LineFeed when value == (byte)'\n':
                return Enter(State.Done);
            case State.Text:
                return true;
            default:
                return false;
        }
    }

    private bool Enter(State state)
    {
        _state = state;
        return true;
    }
}
