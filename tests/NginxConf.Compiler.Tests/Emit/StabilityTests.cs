using NginxConf.Compiler.Emit;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>What a change of the configuration changes in generated code, and what does not.</summary>
public sealed class StabilityTests
{
    private const string Configuration = """
        pid run/nginx.pid;
        events { }
        http {
            default_type application/octet-stream;
            log_format short '$remote_addr "$request"';
            access_log logs/access.log short;
            map $host $kind {
                default other;
                a.example first;
            }
            upstream php {
                server 127.0.0.1:9000;
            }
            server {
                listen 80;
                server_name one.example;
                root /srv/one;
                error_page 404 /404.html;
                location / {
                    try_files $uri $uri/ =404;
                    expires 1h;
                }
                location ~ \.php$ {
                    fastcgi_pass php;
                    fastcgi_param KIND $kind;
                    fastcgi_param METHOD $request_method;
                }
                location = /old {
                    return 301 /new;
                }
                location /files/ {
                    root /srv/files;
                    set $style plain;
                    location ~ \.txt$ {
                        add_header X-Style $style;
                    }
                }
            }
            server {
                listen 80;
                server_name two.example;
                location / {
                    return 200 two;
                }
            }
        }
        """;

    [Fact]
    public void The_same_configuration_gives_the_same_bytes() =>
        Emitted.Files(Configuration).ShouldBe(Emitted.Files(Configuration));

    [Fact]
    public void The_configuration_compiles() => CSharp.ShouldCompile(Emitted.Files(Configuration));

    [Fact]
    public void Comments_line_ends_and_indentation_change_nothing()
    {
        Changed("        root /srv/one;", "# a remark\n\n\nroot /srv/one;   # another").ShouldBeEmpty();
        Emitted.Files("\n\n" + Configuration.Replace("\n", "\r\n")).ShouldBe(Emitted.Files(Configuration));
    }

    [Theory]
    [InlineData("expires 1h;", "expires 2h;", "Servers/OneExample/Location_Slash.g.cs")]
    [InlineData("return 301 /new;", "return 302 /new;", "Servers/OneExample/Location_Old.g.cs")]
    [InlineData("return 301 /new;", "return 301 /new; add_header X-Y z;", "Servers/OneExample/Location_Old.g.cs")]
    [InlineData("fastcgi_param METHOD", "fastcgi_param VERB", "Servers/OneExample/Location_Php.g.cs")]
    [InlineData("add_header X-Style", "add_header X-Kind", "Servers/OneExample/Location_Files_Txt.g.cs")]
    [InlineData("error_page 404", "error_page 403 404", "Servers/OneExample/OneExampleLocation.g.cs")]
    [InlineData("default_type application/octet-stream;", "default_type text/html;", "Servers/OneExample/OneExampleLocation.g.cs Servers/TwoExample/TwoExampleLocation.g.cs")]
    [InlineData("127.0.0.1:9000", "127.0.0.1:9001", "Upstreams.g.cs")]
    [InlineData("a.example first", "a.example second", "SiteRequest.g.cs")]
    [InlineData("$remote_addr \"", "$remote_port \"", "Logs.g.cs")]
    [InlineData("run/nginx.pid", "run/site.pid", "Site.g.cs")]
    [InlineData("return 200 two", "return 200 three", "Servers/TwoExample/Location_Slash.g.cs")]
    public void A_changed_directive_touches_one_file(string before, string after, string touched) =>
        Changed(before, after).ShouldBe(touched.Split(' '));

    [Fact]
    public void A_new_location_touches_the_routing_and_adds_its_file() =>
        Changed("location = /old {", "location ^~ /new/ { }\n location = /old {")
            .ShouldBe(["Servers/OneExample/Location_New.g.cs", "Servers/OneExample/OneExampleServer.g.cs"]);

    [Fact]
    public void Hint_names_are_unique_on_every_file_system()
    {
        var files = Emitted.Server("location /a { } location = /A { } location ~ ^/a$ { } location @a { } location /a/b { location /a/b/c { } }");

        files.Select(file => file.HintName.ToUpperInvariant()).ShouldBeUnique();
    }

    private static string[] Changed(string before, string after)
    {
        Configuration.ShouldContain(before);
        var old = Emitted.Files(Configuration).ToDictionary(file => file.HintName, file => file.Text);
        return Emitted.Files(Configuration.Replace(before, after))
            .Where(file => old.GetValueOrDefault(file.HintName) != file.Text)
            .Select(file => file.HintName)
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    [Fact]
    public void Names_of_files_fit_file_systems_however_deep_locations_nest()
    {
        var open = string.Concat(Enumerable.Range(1, 40).Select(depth => $"location {string.Concat(Enumerable.Repeat("/inner", depth))} {{ "));

        var files = Emitted.Server(open + "return 204; " + new string('}', 40));

        files.Count(file => file.HintName.Contains("Location_Inner", StringComparison.Ordinal)).ShouldBe(40);
        files.ShouldAllBe(file => file.HintName.Split('/').Last().Length < 200);
    }
}
