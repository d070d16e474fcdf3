namespace NginxConf.Compiler.Values.Patterns;

/// <summary>The POSIX classes in the C locale: <c>[:alpha:]</c> and so on, ASCII only.</summary>
internal static class PosixClass
{
    private static readonly ByteSet s_lower = ByteSet.Range('a', 'z');
    private static readonly ByteSet s_upper = ByteSet.Range('A', 'Z');
    private static readonly ByteSet s_alnum = s_lower.Or(s_upper).Or(ByteSet.Digits);
    private static readonly ByteSet s_graph = ByteSet.Range('!', '~');

    /// <summary>The class of a name; null for an unknown one.</summary>
    public static ByteSet? Find(string name) => name switch
    {
        "alpha" => s_lower.Or(s_upper),
        "lower" => s_lower,
        "upper" => s_upper,
        "alnum" => s_alnum,
        "ascii" => ByteSet.Range('\0', '\x7F'),
        "blank" => ByteSet.Of(' ').Or(ByteSet.Of('\t')),
        "cntrl" => ByteSet.Range('\0', '\x1F').Or(ByteSet.Of('\x7F')),
        "digit" => ByteSet.Digits,
        "graph" => s_graph,
        "print" => s_graph.Or(ByteSet.Of(' ')),
        "punct" => s_graph.Except(s_alnum),
        "space" => ByteSet.Space,
        "word" => ByteSet.Word,
        "xdigit" => ByteSet.Digits.Or(ByteSet.Range('a', 'f')).Or(ByteSet.Range('A', 'F')),
        _ => null,
    };
}
