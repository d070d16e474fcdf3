#nullable enable annotations

namespace NginxConf.Generated.Servers.SiteExample;

using System;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>site.example</c></summary>
/// <remarks><code>
/// listens    *:80
/// names      site.example
/// locations  = /, ^~ /static/, ~ \.php$, /app/, /app/admin/, ~ ^/app/(?&lt;page&gt;\w+)$, /cgi/, /, ~* \.(css|js)$, ~
///            ^/user/(\d+)$, ~ 7$
/// </code></remarks>
internal sealed class SiteExampleServer : Server<SiteRequest>
{
    // \.(css|js)$
    private static readonly BytePattern s_cssJs = new("\\.([Cc][Ss][Ss]|[Jj][Ss])$", 2);

    // ^/user/(\d+)$
    private static readonly BytePattern s_user = new("^/user/([0-9]+)$", 2);

    // ^/app/(?<page>\w+)$
    private static readonly BytePattern s_app = new("^/app/([0-9A-Z_a-z]+)$", 2);

    public static readonly SiteExampleServer Instance = new();

    public override ReadOnlySpan<byte> Name => "site.example"u8;

    public override Location Root => SiteExampleRoot.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        var path = request.Path.Span;

        // location = /
        if (path.SequenceEqual("/"u8))
        {
            return Location_ExactSlash.Instance;
        }

        // location /cgi/: redirect to it
        if (path.SequenceEqual("/cgi"u8))
        {
            request.RedirectToSlash = true;
            return Location_Cgi.Instance;
        }

        // The longest prefix stands unless a regular expression matches.
        Location location = SiteExampleRoot.Instance;

        // location ^~ /static/
        if (path.StartsWith("/static/"u8))
        {
            location = Location_Static.Instance;
            FindIn_Location_Static(request, path, ref location);
            return location;
        }
        else if (path.StartsWith("/app/"u8))
        {
            // location /app/
            location = Location_App.Instance;
            if (FindIn_Location_App(request, path, ref location))
            {
                return location;
            }
        }
        else if (path.StartsWith("/cgi/"u8))
        {
            // location /cgi/
            location = Location_Cgi.Instance;
        }
        else if (path.StartsWith("/"u8))
        {
            // location /
            location = Location_Slash.Instance;
        }

        // location ~* \.(css|js)$
        if (s_cssJs.IsMatch(request, request.Path))
        {
            location = Location_CssJs.Instance;
            return location;
        }

        // location ~ ^/user/(\d+)$
        if (s_user.IsMatch(request, request.Path))
        {
            location = Location_User.Instance;
            FindIn_Location_User(request, path, ref location);
            return location;
        }

        return location;
    }

    // Locations inside location ^~ /static/; true when the search is over.
    private static bool FindIn_Location_Static(SiteRequest request, ReadOnlySpan<byte> path, ref Location location)
    {
        // location ~ \.php$
        if (path.LineEndsWith(".php"u8))
        {
            request.ForgetCaptures();
            location = Location_Static_Php.Instance;
            return true;
        }

        return false;
    }

    // Locations inside location /app/; true when the search is over.
    private static bool FindIn_Location_App(SiteRequest request, ReadOnlySpan<byte> path, ref Location location)
    {
        // location /app/admin/
        if (path.StartsWith("/app/admin/"u8))
        {
            location = Location_App_AppAdmin.Instance;
        }

        // location ~ ^/app/(?<page>\w+)$
        if (s_app.IsMatch(request, request.Path))
        {
            request.Var_Page = request.Captures[1];
            location = Location_App_App.Instance;
            return true;
        }

        return false;
    }

    // Locations inside location ~ ^/user/(\d+)$; true when the search is over.
    private static bool FindIn_Location_User(SiteRequest request, ReadOnlySpan<byte> path, ref Location location)
    {
        // location ~ 7$
        if (path.LineEndsWith("7"u8))
        {
            request.ForgetCaptures();
            location = Location_User_7.Instance;
            return true;
        }

        return false;
    }

    public override Location? FindNamedLocation(ReadOnlySpan<byte> name)
    {
        // location @fallback
        if (name.SequenceEqual("@fallback"u8))
        {
            return Location_AtFallback.Instance;
        }

        return null;
    }
}
