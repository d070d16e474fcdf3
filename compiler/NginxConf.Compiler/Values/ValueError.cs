namespace NginxConf.Compiler.Values;

/// <summary>What is wrong with a value. <paramref name="Message"/> is nginx's message without its <c>in FILE:LINE</c>.</summary>
/// <param name="Kind">Whether nginx itself refuses the value, or only this compiler does.</param>
/// <param name="Message">One sentence, no final full stop.</param>
/// <param name="Argument">Zero-based index of the argument at fault, -1 for the directive as a whole.</param>
public sealed record ValueError(ValueErrorKind Kind, string Message, int Argument = -1)
{
    public static ValueError Invalid(string message) => new(ValueErrorKind.Invalid, message);

    public static ValueError Unsupported(string message) => new(ValueErrorKind.Unsupported, message);
}
