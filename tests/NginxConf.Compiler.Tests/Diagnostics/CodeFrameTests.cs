using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Tests.Binding;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Diagnostics;

public sealed class CodeFrameTests
{
    [Fact]
    public void Syntax_mistakes() => Check("""
        events { }
        http {
            root "/srv;
            index a }
        } ;
        server
        """);

    [Fact]
    public void Directives() => Check("""
        user a b c
        worker_processes 1;
        events { }
        evnts { }
        http {
        	servr_name x;
            listen 80;
            server;
            root /a { }
            root /b;
            root /c;
            client_max_body_size 1x;
            ssi on;
            worker_connections 5;
            #ngxc nothing;
            sendfile on;
        }
        """);

    [Fact]
    public void Relations() => Check("""
        events { }
        http {
            access_log logs/a.log none;
            map $nothing $x { a $nothing; }
            server {
                listen 8080 default_server backlog=9;
                listen 8080;
                server_name a.example .b.example;
                location /a { try_files $uri @none; }
                location /a { location /b { } }
                location ~ a{2} { }
            }
            server {
                listen 8080 default_server;
                listen 0.0.0.0:8080 backlog=8;
                server_name c.example b.example;
            }
        }
        """);

    [Fact]
    public void Missing_semicolons() => Check("""
        events { }
        http {
            client_max_body_size 1m
            root /srv;
            server {
                listen 8080 default_server
                server_name a.example;
                location / {
                    try_files $uri =404
                    expires 1h;
                }
            }
        }
        """);

    [Fact]
    public void Places_in_included_files() => Check(
        "events { }\nhttp {\n    include sites/*;\n}\n",
        ("/etc/nginx/sites/a", "server {\n    include loop;\n    include nope;\n    include fastcgi_params;\n}\n"),
        ("/etc/nginx/loop", "index a;\ninclude loop;\n"));

    [Fact]
    public void Hostile_text() => Check(
        "events { }\nhttp {\n\tbad\u001b[31m \uDCFF é😀;\n    " + new string('x', 300) + " y;\n" + new string(' ', 300) + "foo y;\n}\n");

    [Fact]
    public void A_main_file_that_does_not_exist()
    {
        var result = NginxConf.Compiler.Binding.SiteBinder.Bind(
            "/nope.conf",
            new NginxConf.Compiler.Sources.InMemorySourceFiles([]),
            new NginxConf.Compiler.Binding.BindOptions { GlobalDirectives = "daemon off; foo {" });
        Snapshot.Match(string.Concat(result.Diagnostics.Select(CodeFrame.Render)));
    }

    private static void Check(
        string main,
        (string Path, string Text)? first = null,
        (string Path, string Text)? second = null,
        [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        var others = new[] { first, second }.OfType<(string, string)>().ToArray();
        var result = BindTest.Bind(main, others);
        result.Model.ShouldBeNull();
        Snapshot.Match(string.Concat(result.Diagnostics.Select(CodeFrame.Render)), method: method);
    }
}
