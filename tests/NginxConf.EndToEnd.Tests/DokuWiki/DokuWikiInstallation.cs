using System.Security.Cryptography;
using System.Text;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.EndToEnd.Tests.DokuWiki;

/// <summary>A private copy of Debian's DokuWiki package with pages, users and settings of its own.</summary>
internal sealed class DokuWikiInstallation
{
    public const string User = "editor";
    public const string Password = "correct horse";
    private const string Package = "/usr/share/dokuwiki";

    private static readonly string[] s_dataDirectories =
        ["attic", "cache", "index", "locks", "log", "media", "media_attic", "media_meta", "meta", "pages", "tmp"];

    private DokuWikiInstallation(string root) => Root = root;

    public string Root { get; }

    public static DokuWikiInstallation Create(TestDirectory directory, int port)
    {
        var root = directory.CreateDirectory("wiki");
        Copy(RequiredProgram.FindDirectory(Package, "dokuwiki"), root);
        Copy(RequiredProgram.FindDirectory("/etc/dokuwiki", "dokuwiki"), Path.Combine(root, "conf"));
        foreach (var name in s_dataDirectories)
        {
            directory.CreateDirectory(Path.Combine("wiki/data", name));
        }

        // The package's preload file points every copy to the settings in /etc and the pages in /var.
        directory.Write("wiki/inc/preload.php", "<?php\n");
        directory.Write("wiki/conf/local.php", $"""
            <?php
            $conf['title'] = 'Wiki under test';
            $conf['useacl'] = 1;
            $conf['superuser'] = '@admin';
            $conf['userewrite'] = 1;
            $conf['savedir'] = './data';
            $conf['updatecheck'] = 0;
            $conf['baseurl'] = 'http://127.0.0.1:{port}';
            """);
        directory.Write("wiki/conf/users.auth.php", $"# <?php exit()?>\n{User}:{Md5(Password)}:Eddie Tor:e@example.org:admin,user\n");
        directory.Write("wiki/conf/acl.auth.php", "# <?php exit()?>\n* @ALL 1\n* @user 16\n");
        directory.Write("wiki/data/pages/start.txt", "====== Welcome here ======\n\nA page of the **wiki**.\n");
        return new(root);
    }

    // The links of the package into /etc and /var become plain files, so that nothing outside is touched. Links to protected files are left out.
    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos())
        {
            var path = Path.Combine(target, entry.Name);
            if (Directory.Exists(entry.FullName))
            {
                Copy(entry.FullName, path);
            }
            else if (entry.LinkTarget is null)
            {
                File.Copy(entry.FullName, path, overwrite: true);
            }
        }
    }

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
