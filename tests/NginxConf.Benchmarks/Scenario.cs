namespace NginxConf.Benchmarks;

/// <summary>One kind of request, in the configuration that every server of a run shares.</summary>
internal sealed record Scenario(string Name, string Path, bool Succeeds = true)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("return", "/return"),
        new("small file", "/small.html"),
        new("large file", "/large.bin"),
        new("missing file", "/missing", Succeeds: false),
        new("php-fpm, unix socket", "/page.php"),
        new("php-fpm, tcp", "/tcp/page.php"),
        new("php-fpm, tcp, kept", "/kept/page.php"),
    ];
}
