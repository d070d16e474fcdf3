using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary><c>proxy_redirect</c> and <c>proxy_cookie_*</c>: what the head of a response becomes on its way to the client.</summary>
public sealed class ProxyRedirects(Sites<ProxyRedirects> sites) : IClassFixture<Sites<ProxyRedirects>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        proxy_http_version 1.0;
        proxy_set_header Connection close;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            location / { proxy_pass http://[[http]]; }
            location /one/ { proxy_pass http://[[http]]/two/; }
            location = /exact { proxy_pass http://[[http]]/two/; }
            location ~ ^/regex/ { proxy_pass http://[[http]]; }
            location /off/ { proxy_redirect off; proxy_pass http://[[http]]/two/; }
            location /variable/ { set $b [[http]]; proxy_pass http://$b/two/; }
            location /explicit/ { proxy_pass http://[[http]]/two/; proxy_redirect default; }
            location /pairs/ {
                proxy_pass http://[[http]]/two/;
                proxy_redirect http://a.example/ /a/;
                proxy_redirect http://b.example/ http://$host:$server_port/b/;
                proxy_redirect default;
                proxy_redirect http://$arg_name/ /named/;
                proxy_redirect / /prefixed/;
            }
            location /regexes/ {
                proxy_pass http://[[http]];
                proxy_redirect ~^http://([^/]+)\.internal(/.*)$ http://$1.public$2;
                proxy_redirect ~*^/CASE/(?<tail>.*)$ /case/$tail;
                proxy_redirect ~nothing$ $arg_none;
            }
            location /nested/ {
                proxy_pass http://[[http]]/outer/;
                location /nested/inner/ { proxy_pass http://[[http]]/inner/; }
                location /nested/own/ { proxy_redirect /x/ /y/; proxy_pass http://[[http]]/inner/; }
                if ($arg_if) { set $x 1; }
            }
            location /relative/ { absolute_redirect off; proxy_redirect / /relative/; proxy_pass http://[[http]]; }
            location /domain/ {
                proxy_cookie_domain internal.example public.example;
                proxy_cookie_domain .dotted.example .outside.example;
                proxy_cookie_domain ~\.([a-z]+)\.lan$ $1.org;
                proxy_cookie_domain $arg_name $host;
                proxy_pass http://[[http]];
            }
            location /path/ {
                proxy_cookie_path /two/ /one/;
                proxy_cookie_path ~*^/user/([^/]+) /u/$1;
                proxy_cookie_path $arg_name $uri;
                proxy_pass http://[[http]];
            }
            location /flags/ {
                proxy_cookie_flags one httponly secure samesite=strict;
                proxy_cookie_flags two nosecure nohttponly nosamesite;
                proxy_cookie_flags three samesite=lax;
                proxy_cookie_flags four $arg_flag;
                proxy_cookie_flags ~^re_ SameSite=None Secure;
                proxy_pass http://[[http]];
            }
            location /cookies-off/ {
                proxy_cookie_path off;
                proxy_cookie_domain off;
                proxy_cookie_flags off;
                proxy_pass http://[[http]];
            }
            location /all/ {
                proxy_cookie_path / /all/;
                proxy_cookie_domain a.example b.example;
                proxy_cookie_flags ~ secure;
                proxy_pass http://[[http]];
            }
        }
        """));

    public static TheoryData<string> Requests =>
    [
        "GET /?reply=location&to=/plain",
        "GET /?reply=location&to=relative",
        "GET /?reply=location&to=http://elsewhere.example/x",
        "GET /?reply=port&to=/from/backend",
        "GET /?reply=port&to=",
        "GET /one/?reply=port&to=/two/x",
        "GET /one/?reply=port&to=/three/x",
        "GET /one/?reply=location&to=/two/x",
        "GET /exact?reply=port&to=/two/x",
        "GET /regex/?reply=port&to=/x",
        "GET /off/?reply=port&to=/two/x",
        "GET /variable/?reply=port&to=/two/x",
        "GET /explicit/?reply=port&to=/two/x",
        "GET /pairs/?reply=location&to=http://a.example/x",
        "GET /pairs/?reply=location&to=http://b.example/x?y",
        "GET /pairs/?reply=port&to=/two/x",
        "GET /pairs/?name=n.example&reply=location&to=http://n.example/x",
        "GET /pairs/?reply=location&to=/x",
        "GET /pairs/?reply=location&to=http://A.example/x",
        "GET /pairs/?reply=location&to=http://none.example/",
        "GET /regexes/?reply=location&to=http://host.internal/x%3Fy",
        "GET /regexes/?reply=location&to=/case/Tail",
        "GET /regexes/?reply=location&to=/nothing",
        "GET /regexes/?reply=location&to=/else",
        "GET /nested/?reply=port&to=/outer/x",
        "GET /nested/?if=1&reply=port&to=/outer/x",
        "GET /nested/inner/?reply=port&to=/inner/x",
        "GET /nested/inner/?reply=port&to=/outer/x",
        "GET /nested/own/?reply=port&to=/inner/x",
        "GET /nested/own/?reply=location&to=/x/z",
        "GET /relative/?reply=location&to=/x",
        "GET /pairs/?reply=refresh&to=5;%20url=http://a.example/x",
        "GET /pairs/?reply=refresh&to=5;%20URL=/x",
        "GET /pairs/?reply=refresh&to=5",
        "GET /one/?reply=refresh&to=0;url=http://none.example/",
        "GET /one/?reply=status&to=201%20Created",
        "GET /domain/?reply=cookie&to=a=1;%20domain=internal.example;%20path=/",
        "GET /domain/?reply=cookie&to=a=1;%20Domain=INTERNAL.example",
        "GET /domain/?reply=cookie&to=a=1;domain=.internal.example;Secure",
        "GET /domain/?reply=cookie&to=a=1;%20domain=dotted.example",
        "GET /domain/?reply=cookie&to=a=1;%20domain=.dotted.example",
        "GET /domain/?reply=cookie&to=a=1;%20domain=www.shop.lan",
        "GET /domain/?name=q.example&reply=cookie&to=a=1;%20domain=q.example",
        "GET /domain/?reply=cookie&to=a=1;%20domain=other.example;%20%20Max-Age=1%20;",
        "GET /domain/?reply=cookie&to=a=1",
        "GET /path/?reply=cookie&to=a=1;%20path=/two/x;%20HttpOnly",
        "GET /path/?reply=cookie&to=a=1;%20Path=%20/USER/me/x%20;secure",
        "GET /path/?reply=cookie&to=a=1;%20path=/other",
        "GET /path/?name=/q&reply=cookie&to=a=1;%20path=/qq",
        "GET /path/?reply=cookie&to=a=1;%20path",
        "GET /path/?reply=cookie&to=a;path=/two/",
        "GET /path/?reply=cookie&to==1;path=/two/",
        "GET /flags/?reply=cookie&to=one=1",
        "GET /flags/?reply=cookie&to=one=1;%20secure;%20HTTPONLY;%20SameSite=Lax",
        "GET /flags/?reply=cookie&to=two=1;%20Secure;%20HttpOnly;%20SameSite=None;%20path=/",
        "GET /flags/?reply=cookie&to=two=1",
        "GET /flags/?reply=cookie&to=three=1;%20samesite=None",
        "GET /flags/?flag=secure&reply=cookie&to=four=1",
        "GET /flags/?flag=none&reply=cookie&to=four=1",
        "GET /flags/?reply=cookie&to=re_x=1;%20path=/",
        "GET /flags/?reply=cookie&to=other=1",
        "GET /flags/?reply=cookie&to=ONE=1",
        "GET /cookies-off/?reply=cookie&to=a=1;%20path=/two/;%20domain=x",
        "GET /all/?reply=cookie&to=a=1;%20path=/;%20domain=a.example",
        "GET /all/?reply=cookies",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
