using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>What the command line says about a serving process.</summary>
/// <param name="Paths">Prefix and configuration directory.</param>
/// <param name="ErrorLog"><c>-e</c></param>
/// <param name="Directives"><c>-g</c> of a site binary; null where they are compiled in.</param>
/// <param name="Source">Where a reload gets its configuration from; null: the compiled one is taken up again.</param>
internal sealed record ProcessSetup(SitePaths Paths, string? ErrorLog, string? Directives, ISiteSource? Source)
{
    // nginx's patience with an address that is still in use.
    private const int BindAttempts = 5;
    private static readonly TimeSpan s_bindPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The main settings of a site with <c>-g</c> applied.</summary>
    /// <exception cref="StartException">A directive of <c>-g</c> is faulty.</exception>
    public MainSettings MainOf(SiteDefinition site) =>
        Directives is null ? site.Main : GlobalDirectives.Apply(site.Main, Directives);

    public PidFile PidFileOf(MainSettings main) => new(Paths.Resolve(main.PidFile ?? PidFile.DefaultPath));

    /// <summary>Binds, trying again as nginx does while an address is in use.</summary>
    /// <exception cref="StartException">It stays in use, or cannot be bound at all.</exception>
    public async Task BindAsync(Action bind)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                bind();
                return;
            }
            catch (StartException exception) when (exception.Message.Contains("(98: ", StringComparison.Ordinal))
            {
                StandardError.Write(LogLevel.Emerg, exception.Message);
                if (attempt == BindAttempts)
                {
                    throw new StartException("still could not bind()", exception);
                }
            }

            await Task.Delay(s_bindPause).ConfigureAwait(false);
        }
    }
}
