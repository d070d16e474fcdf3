namespace NginxConf.Compiler.Binding.Walking;

/// <summary>
/// How much text includes may add to a configuration. Files that include others twice, which do the same, would multiply without
/// end; nginx reads until memory is gone.
/// </summary>
internal sealed class IncludeBudget
{
    public const int MegaCharacters = 16;

    /// <summary>What opening a file costs besides its text.</summary>
    private const int CostOfFile = 256;

    private long _left = MegaCharacters * 1024L * 1024;

    /// <summary>False when the budget is used up, from then on for every file.</summary>
    public bool TryTake(int length)
    {
        _left = length + CostOfFile <= _left ? _left - length - CostOfFile : -1;
        return _left >= 0;
    }
}
