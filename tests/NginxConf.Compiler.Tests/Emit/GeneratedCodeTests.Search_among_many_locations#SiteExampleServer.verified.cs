namespace NginxConf.Generated.Servers.SiteExample;

using System;
using NginxConf.Runtime.Patterns;
using NginxConf.Runtime.Sites;

/// <summary>Server <c>site.example</c></summary>
/// <remarks><code>
/// listens    *:80
/// names      site.example
/// locations  = /exact, /many/0, /many/1, /many/2, /many/3, /many/4, /many/5, /many/6, /many/7, /many/8, /many/9, ^~
///            /final/, /nest/, /nest/in/, /cgi/, ~ \.php$
/// </code></remarks>
internal sealed class SiteExampleServer : Server<SiteRequest>
{
    private static readonly LocationTable s_locations = new("""
        =	/exact
        =	/cgi
        	/many/0
        	/many/1
        	/many/2
        	/many/3
        	/many/4
        	/many/5
        	/many/6
        	/many/7
        	/many/8
        	/many/9
        	/final/
        	/nest/
        	/cgi/
        """u8);

    public static readonly SiteExampleServer Instance = new();

    public override ReadOnlySpan<byte> Name => "site.example"u8;

    public override Location Root => SiteExampleRoot.Instance;

    protected override Location FindLocation(SiteRequest request)
    {
        var path = request.Path.Span;

        // The longest prefix stands unless a regular expression matches.
        Location location = SiteExampleRoot.Instance;
        switch (s_locations.Find(path))
        {
            // location = /exact
            case 0:
            {
                return Location_Exact.Instance;
            }

            // location /cgi/: redirect to it
            case 1:
            {
                request.RedirectToSlash = true;
                return Location_Cgi.Instance;
            }

            // location /many/0
            case 2:
            {
                location = Location_Many0.Instance;
                break;
            }

            // location /many/1
            case 3:
            {
                location = Location_Many1.Instance;
                break;
            }

            // location /many/2
            case 4:
            {
                location = Location_Many2.Instance;
                break;
            }

            // location /many/3
            case 5:
            {
                location = Location_Many3.Instance;
                break;
            }

            // location /many/4
            case 6:
            {
                location = Location_Many4.Instance;
                break;
            }

            // location /many/5
            case 7:
            {
                location = Location_Many5.Instance;
                break;
            }

            // location /many/6
            case 8:
            {
                location = Location_Many6.Instance;
                break;
            }

            // location /many/7
            case 9:
            {
                location = Location_Many7.Instance;
                break;
            }

            // location /many/8
            case 10:
            {
                location = Location_Many8.Instance;
                break;
            }

            // location /many/9
            case 11:
            {
                location = Location_Many9.Instance;
                break;
            }

            // location ^~ /final/
            case 12:
            {
                location = Location_Final.Instance;
                return location;
            }

            // location /nest/
            case 13:
            {
                location = Location_Nest.Instance;
                if (FindIn_Location_Nest(request, path, ref location))
                {
                    return location;
                }
                break;
            }

            // location /cgi/
            case 14:
            {
                location = Location_Cgi.Instance;
                break;
            }
        }

        // location ~ \.php$
        if (path.LineEndsWith(".php"u8))
        {
            location = Location_Php.Instance;
            return location;
        }

        return location;
    }

    // Locations inside location /nest/; true when the search is over.
    private static bool FindIn_Location_Nest(SiteRequest request, ReadOnlySpan<byte> path, ref Location location)
    {
        // location /nest/in/
        if (path.StartsWith("/nest/in/"u8))
        {
            location = Location_Nest_NestIn.Instance;
        }

        return false;
    }
}
