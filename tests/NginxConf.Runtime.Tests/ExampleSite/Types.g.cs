namespace NginxConf.Generated;

using NginxConf.Runtime.Content;

/// <summary>Media types of this site: type, then extensions.</summary>
internal static class Types
{
    // types of http
    public static readonly MimeTypes Http = new("""
        text/html	html	htm
        text/css	css
        """u8);
}
