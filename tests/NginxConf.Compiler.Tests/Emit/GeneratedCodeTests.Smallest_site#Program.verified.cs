namespace NginxConf.Generated;

using System.Threading.Tasks;
using NginxConf.Runtime.Hosting;

/// <summary>Entry point of the site's program.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => SiteHost.RunAsync(new Site(), arguments);
}
