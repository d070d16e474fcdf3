namespace NginxConf.Compiler.Tests.Scale;

/// <summary>
/// Work that can be counted: the bytes that a piece of work allocates, which repeat from run to run on any machine. What takes
/// time without allocating shows at the sizes of the tests: quadratic work would not end there.
/// </summary>
internal static class Work
{
    /// <summary>Twice the input is about twice the work.</summary>
    public static void ShouldBeLinear(Func<int, string> input, int size, Action<string> run)
    {
        run(input(1));
        var once = Measure(input(size), run);
        var twice = Measure(input(2 * size), run);
        ((double)twice / once).ShouldBeLessThan(2.5, $"{once} bytes for {size}, {twice} bytes for {2 * size}");
    }

    private static long Measure(string text, Action<string> run)
    {
        var start = GC.GetAllocatedBytesForCurrentThread();
        run(text);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }
}
