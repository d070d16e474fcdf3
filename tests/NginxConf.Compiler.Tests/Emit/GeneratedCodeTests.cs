using System.Runtime.CompilerServices;
using NginxConf.Compiler.Emit;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Emit;

/// <summary>Generated code as a reviewer sees it; every snapshot is compiled, warnings being errors.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void Smallest_site() => Match("server { }", "*");

    [Fact]
    public void Location_search() => MatchServer("""
        location = / { return 204; }
        location / { return 200 slash; }
        location /app/ {
            location /app/admin/ { return 200 admin; }
            location ~ ^/app/(?<page>\w+)$ { return 200 $page; }
        }
        location ^~ /static/ { location ~ \.php$ { return 403; } }
        location ~* \.(css|js)$ { return 200 style; }
        location ~ ^/user/(\d+)$ { return 200 $1; location ~ 7$ { return 200 seven; } }
        location @fallback { return 200 fallback; }
        location /cgi/ { fastcgi_pass 127.0.0.1:9000; }
        """, "SiteExampleServer");

    [Fact]
    public void Search_among_many_locations() => MatchServer(
        string.Join("\n", Enumerable.Range(0, 10).Select(i => $"location /many/{i} {{ return 204; }}")) + """

        location = /exact { return 204; }
        location ^~ /final/ { return 204; }
        location /nest/ { location /nest/in/ { return 200 in; } }
        location /cgi/ { fastcgi_pass 127.0.0.1:9000; }
        location ~ \.php$ { return 403; }
        """, "SiteExampleServer");

    [Fact]
    public void Rewrite_script() => MatchServer("""
        set $a 1;
        if ($host ~* ^www\.(?<domain>.+)$) { return 301 https://$domain$request_uri; }
        location / {
            if (!-e $request_filename) { rewrite ^/(.*)$ /index.php?q=$1 last; }
            if ($args = "") { set $a none; break; }
            if ($http_cookie !~ "session=(?<session>\w+)") { add_header X-Guest yes; }
            if ($a) { rewrite ^/old /new; }
            rewrite ^/x/(.*) $1 break;
            rewrite ^ https://other.example$uri? permanent;
            return 410;
        }
        """, "SiteExampleServer Location_Slash Location_Slash_If_NotSession SiteRequest");

    [Fact]
    public void Static_files() => MatchServer("""
        root /srv/www/;
        index index.html index.htm;
        types { text/html html; "text/css; charset=utf-8" css; }
        location / { try_files $uri $uri/ @missing; }
        location /images/ { alias /srv/images/; expires 30d; types { image/png png; } }
        location /by-host/ { root /srv/$host; index $host.html index.html; }
        location /back/ { root html; expires off; default_type text/css; }
        location /never/ { expires epoch; }
        location /typed/ { expires modified $arg_time; location /typed/off/ { expires off; } }
        location @missing { return 404; }
        """, "SiteExampleLocation Location_Slash Location_Images Location_ByHost Location_Back Location_Never Location_Typed Types");

    [Fact]
    public void Open_files_and_links() => MatchServer("""
        open_file_cache max=1000 inactive=20s;
        open_file_cache_valid 30s;
        disable_symlinks if_not_owner from=$document_root;
        location /own/ { open_file_cache max=10; disable_symlinks on; }
        location /list/ { autoindex on; autoindex_format jsonp; }
        location /off/ { open_file_cache off; disable_symlinks off; random_index on; }
        location /same/ { open_file_cache_errors on; open_file_cache_min_uses 2; }
        """, "SiteExampleLocation Location_Own Location_List Location_Off Location_Same FileCaches");

    [Fact]
    public void FastCgi() => MatchServer("""
        root /srv/www;
        fastcgi_param REDIRECT_STATUS 200;
        fastcgi_param SERVER_NAME $server_name;
        location ~ \.php$ {
            fastcgi_pass unix:/run/php/php8.2-fpm.sock;
            fastcgi_split_path_info ^(.+\.php)(/.+)$;
            fastcgi_index index.php;
            fastcgi_read_timeout 1500ms;
            fastcgi_hide_header X-Powered-By;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param GATEWAY_INTERFACE CGI/1.1;
            fastcgi_param SERVER_SOFTWARE site;
            fastcgi_param HTTP_PROXY "";
            fastcgi_param HTTPS $https if_not_empty;
            fastcgi_param EMPTY "" if_not_empty;
            if ($request_method = POST) { root /srv/post; }
        }
        location /inherits/ { fastcgi_pass app.example:9000; }
        location /variable/ { set $backend 127.0.0.1:9001; fastcgi_pass $backend; }
        """, "Location_Php Location_Php_If_Post Location_Inherits Location_Variable Upstreams");

    [Fact]
    public void Proxy() => MatchServer("""
        proxy_read_timeout 5m;
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Constant "a b";
        proxy_set_header Accept-Encoding "";
        location /plain/ { proxy_pass http://127.0.0.1:8080; if ($request_method = POST) { set $x 1; } }
        location /replaced/ {
            proxy_pass http://app.example/remote/;
            proxy_hide_header X-Powered-By;
            proxy_http_version 1.0;
            proxy_redirect default;
            proxy_redirect ~^http://([^/]+)\.internal/(.*)$ /$1/$2;
            proxy_redirect http://$host/ /;
            proxy_cookie_domain internal.example $host;
            proxy_cookie_path / /replaced/;
            proxy_cookie_flags one secure samesite=strict;
            proxy_cookie_flags ~^re_ $arg_flag;
        }
        location /bare/ { proxy_set_header Only this; proxy_method PUT; proxy_set_body "[$request_body]"; proxy_redirect off; proxy_pass http://unix:/run/app.sock:/x; }
        location /variable/ { proxy_pass http://$arg_to$request_uri; }
        location /secure/ {
            proxy_pass https://app.example/x/;
            proxy_ssl_server_name on;
            proxy_ssl_name $host;
            proxy_ssl_verify on;
            proxy_ssl_trusted_certificate ca.pem;
            proxy_ssl_protocols TLSv1.3;
            proxy_ssl_session_reuse off;
        }
        """, "Location_Plain Location_Plain_If_Post Location_Replaced Location_Bare Location_Variable Location_Secure Upstreams");

    [Fact]
    public void Headers_errors_access_and_logs() => MatchServer("""
        add_header X-Server one always;
        error_page 404 /404.html;
        error_page 500 502 503 504 =200 @down;
        error_page 404 /never-reached.html;
        allow 10.0.0.0/8;
        deny all;
        access_log /var/log/nginx/site.log combined buffer=32k flush=5s;
        error_log /var/log/nginx/site.error.log warn;
        location / { add_header X-Location $host; add_header Cache-Control "no-store" always; }
        location /open/ { allow all; access_log off; error_page 404 = /index.php?uri=$uri; }
        location /logged/ { access_log logs/all.log combined; access_log logs/some.log combined if=$arg_log; error_log logs/logged.log; }
        location @down { return 200 down; }
        """, "SiteExampleLocation Location_Slash Location_Open Location_Logged Logs Site");

    [Fact]
    public void Who_may_come_in() => MatchServer("""
        listen 8080 proxy_protocol;
        set_real_ip_from 10.0.0.0/8;
        set_real_ip_from lb.example;
        real_ip_header proxy_protocol;
        auth_basic "Members of $host";
        auth_basic_user_file passwords/members;
        location /both/ { satisfy any; allow 192.0.2.0/24; deny all; auth_delay 2s; }
        location /open/ { auth_basic off; }
        location /files/ { limit_except GET PROPFIND { allow 127.0.0.1; deny all; } fastcgi_pass 127.0.0.1:9000; }
        location = /status { stub_status; auth_basic_user_file $document_root/../admins; }
        location = /pixel { empty_gif; }
        """, "SiteExampleLocation Location_Both Location_Open Location_Files Location_Files_Except_GetPropfind Location_Status Location_Pixel Listener_8080 Site");

    [Fact]
    public void Maps() => Match("""
        map $http_user_agent $kind { default other; "" none; ~*bot bot; ~^(?<engine>\w+)/ $engine; curl $host; }
        map $host $section { hostnames; default none; .one.example one; *.two.example two; www.* www; }
        map $uri $table { volatile; a 1; b 2; c 3; d 4; e 5; f 6; g 7; h 8; i 9; j 10; k 11; l 12; m 13; n 14; o 15; "p\t\"\\q" $host; "r s" "\té"; default ""; }
        server { return 200 $kind$section$table; }
        """, "SiteRequest Map_Table");

    [Fact]
    public void Geo_and_split_clients() => Match("""
        geo $country { default ZZ; 10.0.0.0/8 A; 10.1.0.0/16 B; 2001:db8::/32 D; }
        geo $http_x_from $office { ranges; 192.0.2.1-192.0.2.9 "the office"; proxy 10.0.0.0/8; proxy_recursive; }
        split_clients "$remote_addr$country" $variant { 0.5% one; 20% "two three"; * ""; }
        server { return 200 $country$office$variant; }
        """, "SiteRequest Geo_Country Geo_Office");

    [Fact]
    public void Rewrite_log() => MatchServer("""
        rewrite_log on;
        if ($host !~ ^a) { return 403; }
        location / { rewrite ^ /other?a last; }
        location /variables/ {
            set $a $1;
            if ($arg_v ~ ^(?<v>.)) { return 200 "$1$by_status$v"; }
            uninitialized_variable_warn off;
            return 200 $by_status;
        }
        """, "SiteExampleServer Location_Slash Location_Variables SiteRequest", before: "map $status $by_status { ~^2 good; default bad; }\n");

    [Fact]
    public void Servers_and_listeners() => Match("""
        http2 on;
        server { listen 80 default_server; listen [::]:80 ipv6only=off; server_name _; return 444; }
        server { listen 80; server_name $hostname; return 200 $server_name; }
        server { listen 80; server_name one.example *.one.example .two.example www.*; }
        server { listen 443 ssl backlog=128; server_name one.example; ssl_certificate one.crt; ssl_certificate_key one.key; ssl_protocols TLSv1.3; }
        server { listen 80; server_name ~^(?<user>\w+)\.users\.example$; return 200 $user; }
        server { listen unix:/run/site.sock; server_name ""; large_client_header_buffers 8 16k; merge_slashes off; }
        """, "Listener_80 Listener_V6_80 Listener_443 Listener_Unix_RunSiteSock OneExamplePort443Server UnixRunSiteSockServer Site");

    [Fact]
    public void Response_filters() => Match("""
        charset_map koi8-r utf-8 { C1 D0B0; 80 E282AC; }
        gzip on;
        server {
            listen 80;
            server_name site.example;
            charset utf-8;
            gzip_types text/css "application/json";
            gzip_disable msie6 "Opera/[0-6]\.";
            limit_rate $arg_rate;
            add_trailer X-Sent $body_bytes_sent always;
            location / { }
            location /plain/ { gzip off; charset off; limit_rate 10k; chunked_transfer_encoding off; add_trailer X-Plain yes; }
            location /koi/ { source_charset KOI8-R; gzip_proxied no-cache no_etag; gzip_http_version 1.0; gzip_comp_level 6; gzip_vary on; }
            location /chosen/ { charset $arg_charset; source_charset $arg_source; charset_types *; override_charset on; limit_rate_after 1m; }
            location /files/ { gzip_static always; gunzip on; if ($arg_slow) { set $limit_rate 4k; } }
        }
        """, "Charsets Site SiteExampleLocation Location_Slash Location_Plain Location_Koi Location_Chosen Location_Files");

    /// <param name="text">What stands inside a server named <c>site.example</c> on port 80.</param>
    /// <param name="files">Names of the files to compare, without folder and extension.</param>
    /// <param name="before">What stands before the server.</param>
    private static void MatchServer(string text, string files, [CallerMemberName] string method = "", string before = "") =>
        Match($"{before}server {{\nlisten 80;\nserver_name site.example;\n{text}\n}}", files, method);

    /// <param name="text">What stands inside <c>http</c>.</param>
    private static void Match(string text, string files, [CallerMemberName] string method = "")
    {
        var wanted = files.Split(' ');
        var items = Emitted.Http(text)
            .Select(file => new SnapshotItem(Name(file), file.Text))
            .Where(item => files == "*" || wanted.Contains(item.Name))
            .ToArray();
        items.Select(item => item.Name).Order().ShouldBe(files == "*" ? items.Select(item => item.Name).Order() : wanted.Order());
        Snapshot.MatchAll(items, method: method);
    }

    private static string Name(GeneratedFile file) => Path.GetFileName(file.HintName).Replace(".g.cs", "");
}
