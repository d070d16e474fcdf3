using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding;
using NginxConf.TestKit;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>
/// A right configuration with random damage of fixed seeds, through <c>nginx -t</c> and through the compiler: both accept it, or
/// nginx's error is among the compiler's. Lines are not compared: nginx names the line where a directive ends.
/// </summary>
public sealed partial class MutationTests
{
    private const string Base = """
        worker_processes 2 ;
        events { multi_accept on ; }
        http {
        types { text/html html htm ; text/css css ; }
        default_type text/plain ;
        log_format main '$remote_addr "$request"' $status ;
        map $uri $kind { default none ; ~^/a a ; /b "b c" ; }
        upstream php { server 127.0.0.1:9000 weight=2 ; server unix:/run/php.sock backup ; }
        server {
        listen {port} default_server ;
        server_name a.example *.b.example ~^c(?<part>.+)$ ;
        root /srv ; index index.php ;
        access_log logs/a.log main buffer=4k flush=1s ;
        error_page 404 =200 /404.html ;
        set $x "$kind$part" ;
        if ( $uri ~* ^/old/(.*)$ ) { return 301 /new/$1 ; }
        location / { try_files $uri $uri/ @app ; expires 1h ; add_header A "$x" always ; }
        location = /exact { return 204 ; }
        location ~ \.php$ { fastcgi_pass php ; fastcgi_param NAME $document_root$uri if_not_empty ; fastcgi_read_timeout 30s ; }
        location @app { rewrite ^(.*)$ /index.php?q=$1 last ; allow 10.0.0.0/8 ; deny all ; }
        }
        }
        """;

    private static readonly string[] s_pieces =
    [
        ";", "{", "}", "\"", "'", "\"x\"", "\\", "#", "(", ")", "on", "off", "80", "0", "-1", "1x", "$uri", "$nope", "${uri", "${uri}", "$", "=", "~",
        "location", "server", "http", "listen", "root", "return", "if", "set", "server_name", "include", "@app", "=404", "always", "\"a;", "a\"b",
    ];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 150));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Damage_is_noticed_as_by_nginx(int seed)
    {
        using var directory = new TestDirectory();
        using var port = ReservedPort.Take();
        directory.CreateDirectory("logs");
        var config = Damage(new Random(seed)).Replace("{port}", $"{port.Number}");
        var main = directory.Write("nginx.conf", config);

        var nginx = await NginxTest.RunAsync(directory, main);
        var ours = SiteBinder.Bind(main, new DiskFiles(), BindOptions.Default).Diagnostics
            .Where(d => d.IsError && !d.Id.StartsWith("NGX4", StringComparison.Ordinal))
            .Select(d => d.Message)
            .ToList();

        var context = $"{config}\nnginx: {string.Join('\n', nginx.Messages)}\nours: {string.Join('\n', ours)}";
        var error = nginx.Messages.LastOrDefault(line => line.StartsWith("[emerg] ", StringComparison.Ordinal));
        if (error?.StartsWith("[emerg] host not found", StringComparison.Ordinal) == true)
        {
            // Names are looked up on the machine that runs the site, when it starts.
            return;
        }

        ours.Any().ShouldBe(!nginx.IsAccepted, context);
        if (error is not null)
        {
            // Only the first line: a word of the configuration may hold a line end.
            var message = Place().Replace(error["[emerg] ".Length..], "");
            ours.Select(text => text.Split('\n')[0]).ShouldContain(message, context);
        }
    }

    private static string Damage(Random random)
    {
        var tokens = Token().Matches(Base).Select(match => match.Value).ToList();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    tokens.Insert(at, " " + s_pieces[random.Next(s_pieces.Length)]);
                    break;
                default:
                    tokens[at] = " " + s_pieces[random.Next(s_pieces.Length)];
                    break;
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>A word with the white space before it.</summary>
    [GeneratedRegex(@"\s*\S+")]
    private static partial Regex Token();

    [GeneratedRegex(@" in \S+:\d+$")]
    private static partial Regex Place();
}
