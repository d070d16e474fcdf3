using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Kinds;

/// <summary>A decimal number without sign, in a range where nginx checks one.</summary>
public sealed record NumberKind(long Minimum = 0, long? Maximum = null) : ValueKind
{
    public override string Syntax => "number";

    public override ParsedValue Parse(string directive, string text)
    {
        if (!Units.TryParseNumber(text, out var number))
        {
            return ValueError.Invalid($"\"{directive}\" directive invalid number");
        }

        if (number >= Minimum && number <= (Maximum ?? long.MaxValue))
        {
            return new NumberValue(number);
        }

        return ValueError.Invalid(
            Maximum is { } maximum
                ? $"value must be between {Minimum} and {maximum}"
                : $"value must be equal to or greater than {Minimum}");
    }
}
