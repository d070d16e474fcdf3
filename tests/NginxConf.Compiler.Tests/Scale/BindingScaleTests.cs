using System.Globalization;
using NginxConf.Compiler.Tests.Binding;

namespace NginxConf.Compiler.Tests.Scale;

/// <summary>Binding takes linear work for any input.</summary>
public sealed class BindingScaleTests
{
    private static readonly Dictionary<string, Func<int, string>> s_sites = new(StringComparer.Ordinal)
    {
        ["servers"] = count => Http(Numbered("server {{ listen 80; server_name s{0}; root /srv/{0}; location / {{ try_files $uri /i.php; }} }}\n", count)),
        ["servers of one name"] = count => Http(Shapes.Repeat("server { listen 80; server_name a; }\n", count)),
        ["addresses"] = count => Http("server {" + Numbered("listen unix:/run/{0}.sock;\n", count) + "}"),
        ["names"] = count => Http("server { server_name" + Numbered(" n{0}", count) + "; }"),
        ["locations"] = count => Http("server {" + Numbered("location /{0} {{ }}\n", count) + "}"),
        ["duplicate locations"] = count => Http("server {" + Shapes.Repeat("location /a { }\n", count) + "}"),
        ["sets"] = count => Http("server {" + Numbered("set $v{0} $uri; root /a;\n", count) + "}"),
        ["headers"] = count => Http(Numbered("add_header X-{0} $uri;\n", count)),
        ["map rows"] = count => Http("map $uri $x {" + Numbered("/{0} a;\n", count) + "}"),
        ["duplicate map rows"] = count => Http("map $uri $x {" + Shapes.Repeat("/a a;\n", count) + "}"),
        ["maps"] = count => Http(Numbered("map $uri $x{0} {{ /{0} a; }}\n", count)),
        ["log formats"] = count => Http(Numbered("log_format f{0} $uri; access_log /l f{0};\n", count)),
        ["types"] = count => Http("types {" + Numbered("a/b{0} e{0};\n", count) + "}"),
        ["upstreams"] = count => Http(Numbered("upstream u{0} {{ server 127.0.0.1:9{0}; }}\n", count)),
        ["peers"] = count => Http("upstream u {" + Shapes.Repeat("server 127.0.0.1:9000;\n", count) + "}"),
        ["implicit upstreams"] = count => Http("server {" + Numbered("location /{0} {{ fastcgi_pass unix:/{0}; }}\n", count) + "}"),
        ["unknown directives"] = count => Http(Numbered("serve{0:D4} a;\n", count / 4)),
        ["unknown variables"] = count => Http("server {" + Numbered("set $a $b{0};\n", count) + "}"),
        ["one unknown variable"] = count => Http("server {" + Shapes.Repeat("set $a $b;\n", count) + "}"),
        ["wrong values"] = count => Http(Shapes.Repeat("server { client_max_body_size x; }\n", count)),
        ["duplicates"] = count => Http(Shapes.Repeat("root /a;\n", count)),
        ["swallowed directives"] = count => Http("server_tokens off" + Shapes.Repeat("\nroot /a", count) + ";"),
        ["conditions"] = count => Http("server { location / {" + Shapes.Repeat("if ($uri = a) { set $a b; }\n", count) + "} }"),
    };

    public static TheoryData<string> Names => new(s_sites.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Binding_is_linear(string name) => Work.ShouldBeLinear(s_sites[name], 2_000, text => BindTest.Bind(text));

    private static string Http(string text) => "events { }\nhttp {\n" + text + "}\n";

    private static string Numbered(string format, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
