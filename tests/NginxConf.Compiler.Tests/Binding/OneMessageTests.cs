namespace NginxConf.Compiler.Tests.Binding;

/// <summary>A mistake must not drag messages about its consequences behind it.</summary>
public sealed class OneMessageTests
{
    [Theory]
    [InlineData("geo $x { 10.0.0.0/33 y; } add_header A $x;", "invalid network \"10.0.0.0/33\" :1")]
    [InlineData("log_format a \"$nope\"; access_log /a a;", "unknown \"nope\" variable :1")]
    [InlineData("log_format a escape=b c; access_log /a a;", "unknown log format escaping \"b\" :1")]
    [InlineData("upstream a { sever 127.0.0.1; } server { listen 1; location / { fastcgi_pass a; } }", "unknown directive \"sever\" :1")]
    [InlineData("server { liste 1; } server { listen 80 default_server; } server { server_name a; }", "unknown directive \"liste\" :1")]
    [InlineData("server { listen 1 foo; }", "invalid parameter \"foo\" :1")]
    [InlineData("map $uri $x { a b; a c; } add_header A $x;", "conflicting parameter \"a\" :1")]
    [InlineData("server { listen 1; location ~ (?<x>a { add_header A $x; } }", "pcre2_compile() failed: missing closing parenthesis in \"(?<x>a\" :1")]
    [InlineData("add_header A $nope; add_header B $nope;\nserver { listen 1; root /$NOPE; }", "unknown \"nope\" variable :1")]
    [InlineData("types {\n#ngxc a;\n}", "unknown directive \"a\" in a \"#ngxc\" line :2")]
    [InlineData("server { listen 8080\n server_name a; }\nserver { listen 8080; }", "invalid parameter \"server_name\" :2")]
    [InlineData("server { listen 1; server_name *x *y; }\nserver { listen 1; }", "server name \"*x\" is invalid :1")]
    [InlineData("server { listen 1; error_page 1 2 /x; }", "value \"1\" must be between 300 and 599 :1")]
    [InlineData("foo { bar; baz { } }", "unknown directive \"foo\" :1")]
    public void One_mistake_is_one_message(string http, string message) =>
        BindTest.HttpMessages(http).ShouldBe(["[emerg] " + message]);
}
