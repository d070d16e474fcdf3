namespace NginxConf.Generated.Servers.Port80;

/// <summary>Server <c>*:80</c> outside its locations.</summary>
internal sealed class Port80Root : Port80Location
{
    public static readonly Port80Root Instance = new();
}
