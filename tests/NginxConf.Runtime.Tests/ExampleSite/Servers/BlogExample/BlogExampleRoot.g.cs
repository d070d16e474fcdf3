namespace NginxConf.Generated.Servers.BlogExample;

/// <summary>Server <c>blog.example</c> outside its locations.</summary>
internal sealed class BlogExampleRoot : BlogExampleLocation
{
    public static readonly BlogExampleRoot Instance = new();
}
