namespace NginxConf.Compiler.Binding.Details;

/// <summary>Arguments of the form <c>name=value</c>.</summary>
internal static class Option
{
    public static bool TryGet(string word, string name, out string value)
    {
        var matches = word.Length > name.Length
            && word[name.Length] == '='
            && word.StartsWith(name, StringComparison.Ordinal);
        value = matches ? word.Substring(name.Length + 1) : "";
        return matches;
    }

    /// <summary>A number within an int's range.</summary>
    public static bool TryGetInt(string text, out int number)
    {
        var isNumber = Values.Units.TryParseNumber(text, out var value) && value <= int.MaxValue;
        number = isNumber ? (int)value : 0;
        return isNumber;
    }
}
