using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using NginxConf.Compiler.Analysis.Dump;
using NginxConf.Compiler.Tests.Binding;
using NginxConf.TestKit;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Analysis.Dump;

public sealed class SiteDumpTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    [Fact]
    public void Servers_and_locations() => Match("""
        events { worker_connections 512; }
        http {
            root /srv;
            add_header X-A a;
            server {
                listen 127.0.0.1:8080 default_server;
                server_name www.example .example *.x.example ~^(?<sub>.+)\.y$;
                if ($host = "a b") { return 301 /b; }
                location /long/er { add_header X-B $sub always; }
                location ~ \.php$ { fastcgi_pass php; if ($arg_x) { expires 5s; set $x 1; } }
                location /long { location /long/inner { } }
                location @app { }
                location = / { }
            }
            upstream php { server 127.0.0.1:9000 weight=2; server unix:/run/php.sock backup; keepalive 4; }
        }
        """);

    [Fact]
    public void Maps_listeners_and_log_formats() => Match("""
        events { }
        http {
            map $http_host:$1 $kind { hostnames; default none; a.example A; *.b.example ${uri}B; ~*^c C; }
            log_format short escape=json '$remote_addr $kind';
            server { listen 80; listen [::]:80; }
            server { listen 80 default_server; access_log off; }
        }
        """);

    [Fact]
    public void Defaults_are_settings_too()
    {
        var location = Dump("events { } http { server { location / { } } }")["http"]!["servers"]![0]!["locations"]![0]!;
        var setting = location["settings"]!["fastcgi_read_timeout"]!;
        setting["origin"]!.GetValue<string>().ShouldBe("default");
        setting["directives"]![0]!["arguments"]![0]!.GetValue<string>().ShouldBe("60s");
    }

    /// <summary>docs/dump.md shows a part of what this configuration gives.</summary>
    [Fact]
    public void The_example_of_the_manual()
    {
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs/dump.md"));
        var config = manual.Split("```nginx\n")[1].Split("```")[0];
        var shown = manual.Split("```json\n").Skip(1).Select(part => JsonNode.Parse(part.Split("```")[0])!);

        var settings = Dump(config)["http"]!["servers"]![0]!["locations"]![0]!["settings"]!.AsObject();
        foreach (var (name, value) in shown.Single().AsObject())
        {
            settings[name]!.ToJsonString().ShouldBe(value!.ToJsonString(), name);
        }
    }

    private static JsonNode Dump(string config)
    {
        var bound = BindTest.Bind(config);
        return JsonNode.Parse(SiteDump.ToJson(BindTest.MainFile, bound.Files, bound.Model.ShouldNotBeNull(string.Join('\n', bound.Diagnostics))))!;
    }

    /// <summary>Defaults are the same for every configuration: the snapshot shows the rest.</summary>
    private static void Match(
        string config,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var dump = Dump(config);
        RemoveDefaults(dump);
        Snapshot.Match(dump.ToJsonString(s_indented), "json", null, sourceFile, method);
    }

    private static void RemoveDefaults(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                RemoveDefaults(item);
            }
        }
        else if (node is JsonObject entity)
        {
            foreach (var (name, value) in entity.ToList())
            {
                if (value is JsonObject member && member["origin"] is { } origin && origin.GetValue<string>() == "default")
                {
                    entity.Remove(name);
                }
                else
                {
                    RemoveDefaults(value);
                }
            }
        }
    }
}
