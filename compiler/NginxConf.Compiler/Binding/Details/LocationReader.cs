using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads the arguments of <c>location</c> and checks them against the surrounding location.</summary>
internal static class LocationReader
{
    public static DirectiveDetail? Read(BoundDirective directive, BoundBlock block, BindContext context)
    {
        var words = directive.Words;
        if ((words.Count == 2 ? ParseModifier(words[0]) : ParseGlued(words[0])) is not var (match, length))
        {
            context.Invalid(directive, 0, $"invalid location modifier \"{words[0]}\"");
            return null;
        }

        var last = words.Count - 1;
        var path = words.Count == 2 ? words[1] : words[0].Substring(length);
        if (match is not (LocationMatch.Regex or LocationMatch.RegexIgnoreCase))
        {
            var head = new LocationHead(match, path, null);
            CheckNesting(directive, head, block, context);
            return head;
        }

        var regex = context.Pattern(directive, last, path, match == LocationMatch.RegexIgnoreCase);
        if (regex is null)
        {
            return null;
        }

        var regexHead = new LocationHead(match, path, regex);
        CheckNesting(directive, regexHead, block, context);
        return regexHead;
    }

    private static (LocationMatch Match, int Length)? ParseModifier(string word) => word switch
    {
        "=" => (LocationMatch.Exact, 0),
        "^~" => (LocationMatch.PrefixNoRegex, 0),
        "~" => (LocationMatch.Regex, 0),
        "~*" => (LocationMatch.RegexIgnoreCase, 0),
        _ => null,
    };

    /// <summary>A single argument: the modifier may be written without space before the path.</summary>
    private static (LocationMatch Match, int Length)? ParseGlued(string word)
    {
        bool Starts(string modifier) => word.StartsWith(modifier, StringComparison.Ordinal);
        return Starts("=") ? (LocationMatch.Exact, 1)
            : Starts("^~") ? (LocationMatch.PrefixNoRegex, 2)
            : Starts("~*") ? (LocationMatch.RegexIgnoreCase, 2)
            : Starts("~") ? (LocationMatch.Regex, 1)
            : Starts("@") ? (LocationMatch.Named, 0)
            : (LocationMatch.Prefix, 0);
    }

    private static void CheckNesting(BoundDirective directive, LocationHead head, BoundBlock block, BindContext context)
    {
        if (block.Opening?.Detail is not LocationHead outer)
        {
            return;
        }

        var message = head switch
        {
            _ when outer.Match == LocationMatch.Exact =>
                $"location \"{head.Path}\" cannot be inside the exact location \"{outer.Path}\"",
            _ when outer.Match == LocationMatch.Named =>
                $"location \"{head.Path}\" cannot be inside the named location \"{outer.Path}\"",
            { Match: LocationMatch.Named } =>
                $"named location \"{head.Path}\" can be on the server level only",
            { Regex: null } when !head.Path.StartsWith(outer.Path, StringComparison.Ordinal) =>
                $"location \"{head.Path}\" is outside location \"{outer.Path}\"",
            _ => null,
        };

        if (message is not null)
        {
            context.Report(Descriptors.MisplacedLocation(directive.Where, message), directive.IncludedFrom);
        }
    }
}
