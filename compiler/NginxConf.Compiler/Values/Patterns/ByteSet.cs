namespace NginxConf.Compiler.Values.Patterns;

/// <summary>A set of bytes: what one position of a pattern may match.</summary>
internal sealed class ByteSet
{
    private readonly bool[] _members = new bool[256];

    public static ByteSet Digits { get; } = Range('0', '9');

    public static ByteSet Word { get; } = Range('0', '9').Or(Range('A', 'Z')).Or(Range('a', 'z')).Or(Of('_'));

    public static ByteSet Space { get; } = Range('\t', '\r').Or(Of(' '));

    public static ByteSet NewLine { get; } = Of('\n');

    public static ByteSet All { get; } = new ByteSet().Not();

    public int Count => _members.Count(m => m);

    /// <summary>The members in rising order.</summary>
    public IEnumerable<char> Members => Enumerable.Range(0, 256).Where(b => _members[b]).Select(b => (char)b);

    public static ByteSet Of(char member) => Range(member, member);

    public static ByteSet Range(char first, char last)
    {
        var set = new ByteSet();
        for (int b = first; b <= last; b++)
        {
            set._members[b] = true;
        }

        return set;
    }

    public bool Contains(char c) => _members[c];

    public ByteSet Or(ByteSet other) => Combine(b => _members[b] || other._members[b]);

    public ByteSet Except(ByteSet other) => Combine(b => _members[b] && !other._members[b]);

    public ByteSet Not() => Combine(b => !_members[b]);

    /// <summary>Adds the other case of every ASCII letter; PCRE folds nothing else in the C locale.</summary>
    public ByteSet FoldCase() => Combine(b => _members[b] || (IsLetter((char)b) && _members[b ^ 0x20]));

    public static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static ByteSet Combine(Func<int, bool> member)
    {
        var set = new ByteSet();
        for (var b = 0; b < 256; b++)
        {
            set._members[b] = member(b);
        }

        return set;
    }
}
