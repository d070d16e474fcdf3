namespace NginxConf.Compiler.Values.Patterns;

/// <content>POSIX names in classes: <c>[[:alpha:]]</c>.</content>
internal sealed partial class PatternParser
{
    private void RefuseClassSyntaxOutside()
    {
        if (StartsWith("[[:<:]]") || StartsWith("[[:>:]]"))
        {
            throw PatternException.Unsupported("\"[[:<:]]\" or \"[[:>:]]\"");
        }

        if (PeekAt(1) is ':' or '.' or '=' && PosixEnd(_position + 1) >= 0)
        {
            throw PeekAt(1) == ':'
                ? PatternException.Invalid("POSIX named classes are supported only within a class", _position)
                : PatternException.Invalid("POSIX collating elements are not supported", _position);
        }
    }

    private ByteSet ReadPosixClass(int end, bool inRange)
    {
        if (inRange)
        {
            throw PatternException.Invalid(InvalidRange, _position + 1);
        }

        if (PeekAt(1) != ':')
        {
            throw PatternException.Invalid("POSIX collating elements are not supported", _position);
        }

        var start = _position + 2;
        var negated = text[start] == '^';
        start += negated ? 1 : 0;
        var set = PosixClass.Find(text.Substring(start, end - start))
            ?? throw PatternException.Invalid("unknown POSIX class name", start);
        _position = end + 2;
        return negated ? set.Not() : set;
    }

    /// <summary>The place of the <c>:]</c> of a POSIX class whose <c>:</c> is at <paramref name="start"/>; -1 when it is none.</summary>
    private int PosixEnd(int start)
    {
        var terminator = text[start];
        for (var end = start + 1; text.Length - end >= 2; end++)
        {
            if (text[end] == '\\' && text[end + 1] is ']' or '\\')
            {
                end++;
            }
            else if ((text[end] == '[' && text[end + 1] == terminator) || text[end] == ']')
            {
                return -1;
            }
            else if (text[end] == terminator && text[end + 1] == ']')
            {
                return end;
            }
        }

        return -1;
    }
}
