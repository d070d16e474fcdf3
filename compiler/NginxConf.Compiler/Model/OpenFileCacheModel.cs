namespace NginxConf.Compiler.Model;

/// <summary><c>open_file_cache</c></summary>
/// <param name="Max">Entries; null: <c>off</c>.</param>
/// <param name="InactiveSeconds">How long an entry stays without use.</param>
public sealed record OpenFileCacheModel(int? Max, long InactiveSeconds) : DirectiveDetail;
