using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Sources;

/// <summary>
/// The files that nginx's packages install and nearly every site includes. They are used where the configuration's own
/// tree lacks them (a build machine without nginx, a generator that sees only the project's files).
/// </summary>
public static class BuiltInFiles
{
    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["fastcgi_params"] = BuiltInParameters.FastCgiParams,
        ["fastcgi.conf"] = BuiltInParameters.FastCgiConf,
        ["scgi_params"] = BuiltInParameters.ScgiParams,
        ["uwsgi_params"] = BuiltInParameters.UwsgiParams,
        ["mime.types"] = BuiltInMimeTypes.Text,
        ["proxy_params"] =
            "proxy_set_header Host $host;\n"
            + "proxy_set_header X-Real-IP $remote_addr;\n"
            + "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n"
            + "proxy_set_header X-Forwarded-Proto $scheme;\n",
        ["snippets/fastcgi-php.conf"] =
            "fastcgi_split_path_info ^(.+?\\.php)(/.*)$;\n"
            + "try_files $fastcgi_script_name =404;\n"
            + "set $path_info $fastcgi_path_info;\n"
            + "fastcgi_param PATH_INFO $path_info;\n"
            + "fastcgi_index index.php;\n"
            + "include fastcgi.conf;\n",
        ["snippets/snakeoil.conf"] =
            "ssl_certificate /etc/ssl/certs/ssl-cert-snakeoil.pem;\n"
            + "ssl_certificate_key /etc/ssl/private/ssl-cert-snakeoil.key;\n",
    };

    /// <summary>The names, relative to nginx's configuration directory.</summary>
    public static IReadOnlyCollection<string> Names => s_texts.Keys;

    /// <summary>True for a file that is a built-in copy.</summary>
    public static bool Has(SourceText file) => file.Equals(Find(file.Path));

    /// <summary>The built-in file that an absolute include path names by its end, under that path; null when there is none.</summary>
    public static SourceText? Find(string path)
    {
        foreach (var file in s_texts)
        {
            if (path.EndsWith("/" + file.Key, StringComparison.Ordinal))
            {
                return new SourceText(path, file.Value);
            }
        }

        return null;
    }
}
