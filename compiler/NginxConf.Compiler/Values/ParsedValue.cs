using System.Diagnostics.CodeAnalysis;

namespace NginxConf.Compiler.Values;

/// <summary>The outcome of reading a value: the value, or what is wrong with the text.</summary>
public readonly record struct ParsedValue(Value? Value, ValueError? Error)
{
    public static implicit operator ParsedValue(Value value) => new(value, null);

    public static implicit operator ParsedValue(ValueError error) => new(null, error);

    public bool TryGet([NotNullWhen(true)] out Value? value)
    {
        value = Value;
        return value is not null;
    }
}
