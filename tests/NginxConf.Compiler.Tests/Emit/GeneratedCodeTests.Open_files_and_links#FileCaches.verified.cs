namespace NginxConf.Generated;

using System;
using NginxConf.Runtime.Content.Files;

/// <summary>Caches of open files of this site.</summary>
internal static class FileCaches
{
    // of server site.example
    // open_file_cache max=1000 inactive=20s;
    public static readonly OpenFileCache SiteExample = new(1000, TimeSpan.FromSeconds(20));

    // of location /own/
    // open_file_cache max=10;
    public static readonly OpenFileCache SiteExample_Location_Own = new(10, TimeSpan.FromMinutes(1));
}
