namespace NginxConf.Generated;

using NginxConf.Runtime.Content;

/// <summary>Media types of this site: type, then extensions.</summary>
internal static class Types
{
    // types of server site.example
    public static readonly MimeTypes SiteExample = new("""
        text/html	html
        text/css; charset=utf-8	css
        """u8);

    // types of location /images/
    public static readonly MimeTypes SiteExample_Location_Images = new("""
        image/png	png
        """u8);
}
