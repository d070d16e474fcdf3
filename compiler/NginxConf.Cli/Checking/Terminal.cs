namespace NginxConf.Cli.Checking;

/// <summary>What standard output can show.</summary>
internal static class Terminal
{
    /// <param name="choice"><c>always</c>, <c>never</c>, or <c>auto</c>: on a terminal, unless NO_COLOR is set (no-color.org).</param>
    public static bool WantsColors(string choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"),
    };
}
