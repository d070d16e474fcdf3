using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>
/// Reads the condition of <c>if</c>. The parentheses are part of the words: the opening one starts the first word, the
/// closing one ends the last, either may stand alone.
/// </summary>
internal static class ConditionReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var condition = ReadCondition(directive, context);
        return condition is null ? null : new ConditionHead(condition);
    }

    private static ConditionModel? ReadCondition(BoundDirective directive, BindContext context)
    {
        var words = directive.Words.ToArray();
        if (!words[0].StartsWith("(", StringComparison.Ordinal))
        {
            return Invalid(directive, 0, words[0], context);
        }

        var (first, last) = (0, words.Length - 1);
        words[0] = words[0].Substring(1);
        if (words[0].Length == 0)
        {
            first++;
        }

        if (first > last || !words[last].EndsWith(")", StringComparison.Ordinal) || words[first] == ")")
        {
            return Invalid(directive, last, words[Math.Min(first, last)] == ")" ? ")" : words[last], context);
        }

        words[last] = words[last].Substring(0, words[last].Length - 1);
        if (words[last].Length == 0)
        {
            last--;
        }

        var operand = words[first];
        if (operand.Length > 1 && operand[0] == '$')
        {
            return ReadVariable(directive, words, first, last, context);
        }

        return operand.Length is 2 or 3 && operand[operand.Length - 2] == '-' && (operand.Length == 2 || operand[0] == '!')
            ? ReadFileTest(directive, words, first, last, context)
            : Invalid(directive, first, operand, context);
    }

    private static ConditionModel? ReadVariable(BoundDirective directive, string[] words, int first, int last, BindContext context)
    {
        if (last != first && last != first + 2)
        {
            return Invalid(directive, first, words[first], context);
        }

        var variable = words[first].Substring(1).ToLowerInvariant();
        context.Variables.Use(variable, directive.At(first), directive.IncludedFrom);
        if (last == first)
        {
            return new VariableCondition(variable);
        }

        var (operation, operand) = (words[first + 1], words[last]);
        switch (operation)
        {
            case "=" or "!=":
                var text = context.Template(operand, directive.At(last), directive.IncludedFrom);
                return text is null ? null : new EqualsCondition(variable, text) { IsNegated = operation == "!=" };
            case "~" or "~*" or "!~" or "!~*":
                var ignoreCase = operation.EndsWith("*", StringComparison.Ordinal);
                var regex = context.Pattern(directive, last, operand, ignoreCase);
                return regex is null ? null : new RegexCondition(variable, regex) { IsNegated = operation[0] == '!' };
            default:
                context.Invalid(directive, first + 1, $"unexpected \"{operation}\" in condition");
                return null;
        }
    }

    private static ConditionModel? ReadFileTest(BoundDirective directive, string[] words, int first, int last, BindContext context)
    {
        var operand = words[first];
        FileTest? test = operand[operand.Length - 1] switch
        {
            'f' => FileTest.File,
            'd' => FileTest.Directory,
            'e' => FileTest.Exists,
            'x' => FileTest.Executable,
            _ => null,
        };

        if (test is null || last != first + 1)
        {
            return Invalid(directive, first, operand, context);
        }

        return context.Template(words[last], directive.At(last), directive.IncludedFrom) is { } path
            ? new FileCondition(test.Value, path) { IsNegated = operand[0] == '!' }
            : null;
    }

    private static ConditionModel? Invalid(BoundDirective directive, int argument, string word, BindContext context)
    {
        context.Invalid(directive, argument, $"invalid condition \"{word}\"");
        return null;
    }
}
