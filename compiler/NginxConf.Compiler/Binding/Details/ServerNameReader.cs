using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads <c>server_name</c>.</summary>
internal static class ServerNameReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var names = new List<ServerNameModel>();
        for (var i = 0; i < directive.Words.Count; i++)
        {
            if (ReadName(directive, i, context) is { } name)
            {
                names.Add(name);
            }
        }

        return new ServerNamesHead(names.ToEquatableArray());
    }

    private static ServerNameModel? ReadName(BoundDirective directive, int argument, BindContext context)
    {
        var word = directive.Words[argument];
        if (word.StartsWith("~", StringComparison.Ordinal))
        {
            return ReadRegex(directive, argument, word.Substring(1), context);
        }

        if (string.Equals(word, ServerNameModel.MachineName, StringComparison.OrdinalIgnoreCase))
        {
            return new ServerNameModel(ServerNameKind.MachineName, ServerNameModel.MachineName, null) { Where = directive.At(argument) };
        }

        if ((word.StartsWith("*", StringComparison.Ordinal) && (word.Length < 3 || word[1] != '.')) || word == ".")
        {
            context.Invalid(directive, argument, $"server name \"{word}\" is invalid");
            return null;
        }

        if (word.IndexOf('/') >= 0)
        {
            context.Suspicious(directive, argument, $"server name \"{word}\" has suspicious symbols");
        }

        var name = AsciiText.ToLower(word);
        return new ServerNameModel(HostPattern.KindOf(name), name, null) { Where = directive.At(argument) };
    }

    private static ServerNameModel? ReadRegex(BoundDirective directive, int argument, string regex, BindContext context)
    {
        if (regex.Length == 0)
        {
            context.Invalid(directive, argument, "empty regex in server name \"~\"");
            return null;
        }

        // Host names arrive in lower case, so nginx ignores case as soon as a pattern has a capital letter.
        var ignoreCase = regex.Any(c => c is >= 'A' and <= 'Z');
        return context.Pattern(directive, argument, regex, ignoreCase) is { } pattern
            ? new ServerNameModel(ServerNameKind.Regex, "~" + regex, pattern) { Where = directive.At(argument) }
            : null;
    }
}
