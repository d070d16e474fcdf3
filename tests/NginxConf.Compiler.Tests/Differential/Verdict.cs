using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>What is said about a configuration: its first error with file and line, or nothing when it is accepted.</summary>
/// <param name="Message">The error; null when the configuration is accepted.</param>
/// <param name="Place"><c>FILE:LINE</c>; null when the error names none.</param>
internal sealed partial record Verdict(string? Message, string? Place)
{
    /// <summary>Something that the machine lacks, not the configuration.</summary>
    public bool IsEnvironment => Message is not null && Environment().IsMatch(Message) && !(Message.StartsWith("open()", StringComparison.Ordinal) && Place is not null);

    public static Verdict Of(BindResult ours)
    {
        var error = ours.Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError);
        return new Verdict(error?.Message, error?.Where?.ToString());
    }

    /// <summary>Reads the output of <c>nginx -t</c>; an accepted configuration has none.</summary>
    public static Verdict OfNginx(string output)
    {
        if (output.Length == 0)
        {
            return new Verdict(null, null);
        }

        var error = Emergency().Matches(output).LastOrDefault();
        return error is null
            ? new Verdict(output, null)
            : new Verdict(error.Groups["text"].Value, error.Groups["place"] is { Success: true } place ? place.Value : null);
    }

    public bool Agrees(Verdict other) => Message is null == other.Message is null && Place == other.Place;

    public override string ToString() => Message is null ? "accepted" : $"{Message.ReplaceLineEndings(" ")} in {Place ?? "no line"}";

    [GeneratedRegex(@"\[(emerg|alert|crit)\] (\d+#\d+: )?(?<text>.*?)( in (?<place>\S+:\d+))?\n(?=nginx: |\d{4}/|$)", RegexOptions.Singleline)]
    private static partial Regex Emergency();

    [GeneratedRegex(@"^(host not found|no resolvers|open\(\)|mkdir\(\)|bind\(\)|socket\(\)|setsockopt|m(un)?map\(|pread\(\)|cannot load|invalid IPv6|SSL_|PEM_|BIO_|getpwnam|getgrnam|dlopen|chown|lstat|chmod|stat\(\)|the path )")]
    private static partial Regex Environment();
}
