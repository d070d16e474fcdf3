namespace NginxConf.Compiler.Lowering;

/// <summary>Variables whose values are constants at one place of the configuration.</summary>
/// <param name="DocumentRoot"><c>$document_root</c> where it is an absolute path without variables.</param>
/// <param name="ServerName"><c>$server_name</c></param>
internal sealed record KnownValues(string? DocumentRoot, string? ServerName)
{
    public static KnownValues None { get; } = new(null, null);

    public string? Find(string name) => name switch
    {
        "document_root" => DocumentRoot,
        "server_name" => ServerName,
        _ => null,
    };
}
