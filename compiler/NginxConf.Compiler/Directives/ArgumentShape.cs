namespace NginxConf.Compiler.Directives;

/// <summary>How many arguments a directive takes, its name not counted.</summary>
/// <remarks>nginx knows sets of counts ("1 or 3"), not only ranges, so the low bits of <paramref name="Counts"/> are the allowed counts.</remarks>
/// <param name="Counts">Bit <c>n</c> is set when exactly <c>n</c> arguments are allowed.</param>
/// <param name="AtLeast">From this count on every count is allowed; null when there is an upper bound.</param>
public readonly record struct ArgumentShape(int Counts, int? AtLeast)
{
    public static ArgumentShape None { get; } = Exactly(0);

    /// <summary>Any number, even none.</summary>
    public static ArgumentShape Any { get; } = OrMore(0);

    public int Minimum
    {
        get
        {
            for (var count = 0; count < 32; count++)
            {
                if (Accepts(count))
                {
                    return count;
                }
            }

            return 0;
        }
    }

    public static ArgumentShape Exactly(params int[] counts) => new(counts.Aggregate(0, (bits, n) => bits | (1 << n)), null);

    public static ArgumentShape OrMore(int atLeast) => new(0, atLeast);

    public bool Accepts(int count) => (count < 32 && (Counts & (1 << count)) != 0) || count >= AtLeast;

    /// <summary><c>1</c>, <c>1 or 2</c>, <c>1 or more</c>: for the documentation.</summary>
    public override string ToString()
    {
        if (AtLeast is { } minimum)
        {
            return minimum == 0 ? "any" : $"{minimum} or more";
        }

        var shape = this;
        return string.Join(" or ", Enumerable.Range(0, 32).Where(shape.Accepts));
    }
}
