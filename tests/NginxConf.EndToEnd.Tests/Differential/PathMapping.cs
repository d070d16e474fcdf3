using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>From a path to a file: root and alias with variables and captures, index, try_files in all forms, and what the variables show.</summary>
public sealed class PathMapping(Sites<PathMapping> sites) : IClassFixture<Sites<PathMapping>>, IDifferentialSuite
{
    public static DifferentialSetup Setup => new(DifferentialSetup.Http("""
        default_type text/plain;
        server {
            listen 127.0.0.1:[[port]];
            server_name localhost;
            root [[root]];
            index index.html;
            add_header X-File "$request_filename|$document_root|$realpath_root|$uri|$args|$fastcgi_script_name";

            location /alias/ { alias [[root]]/files/; }
            location /alias-bare { alias [[root]]/files; }
            location /alias-to-bare/ { alias [[root]]/files; }
            location /alias-from-bare { alias [[root]]/files/; }
            location = /alias-exact { alias [[root]]/files/a.txt; }
            location = /alias-exact-directory { alias [[root]]/files; }
            location ^~ /alias-first/ { alias [[root]]/files/; }
            location ~ ^/alias-regex/(.*)\.(txt|html)$ { alias [[root]]/files/$1.$2; }
            location ~ ^/alias-regex-bare/ { alias [[root]]/files/a.txt; }
            location ~ ^/alias-regex-directory/ { alias [[root]]/files/; }
            location ~ ^/alias-regex-uri(/.*)$ { alias [[root]]$1; }
            location ~ ^/alias-named/(?<file>.+)$ { alias [[root]]/files/$file; }
            location /alias-variable/ { alias [[root]]/$arg_dir/; }
            location /alias-set/ { set $where files; alias [[root]]/$where/; }
            location /alias-if/ { alias [[root]]/files/; if ($arg_x) { add_header X-If 1; } }
            location /alias-nested/ { alias [[root]]/files/; location /alias-nested/sub/ { } location ~ \.html$ { } }
            location /alias-index/ { alias [[root]]/site/; index none.html $arg_index second.html; }
            location /alias-rewrite/ { alias [[root]]/files/; rewrite ^/alias-rewrite/x/(.*)$ /alias-rewrite/$1 break; }
            location ~ ^/alias-regex-index/(.*)$ { alias [[root]]/site/$1; index second.html; }

            location /root-variable/ { root [[root]]/$arg_root; }
            location /root-slash/ { root [[root]]/second/; }
            location /root-relative/ { root relative; }
            location /root-if/ { root [[root]]/second; if ($arg_other) { root [[root]]/third; } }
            location ~ ^/root-regex/(\w+)/ { root [[root]]/$1; }

            location /index/ { index none.html $arg_one /site/second.html; }
            location /index-absolute/ { index /site/second.html; }
            location /index-absolute-missing/ { index none.html /nowhere.html; }
            location /index-query/ { index "a?b.html" second.html; }
            location /index-up/ { index ../site/second.html; }
            location /index-directory/ { index directory second.html; }
            location /index-loop/ { index /index-loop/; }

            location /try/uri/ { try_files $uri $uri/ =404; }
            location /try/two/ { try_files /none.txt /files/a.txt =404; }
            location /try/directory/ { try_files /files/ =404; }
            location /try/directory-no-slash/ { try_files /files /files/a.txt =404; }
            location /try/last/ { try_files $uri /files/a.txt; }
            location /try/last-query/ { try_files $uri /echo?a=$uri&$args; }
            location /try/last-args/ { try_files $uri /echo$is_args$args; }
            location /try/last-named/ { try_files $uri @named; }
            location /try/last-named-variable/ { try_files $uri @$arg_name; }
            location /try/last-missing/ { try_files $uri /none.txt; }
            location /try/last-relative/ { try_files $uri files/a.txt; }
            location /try/last-loop/ { try_files $uri /try/last-loop/again; }
            location /try/last-variable/ { try_files $uri $arg_last; }
            location /try/last-directory/ { try_files $uri /site/; }
            location /try/code-201/ { try_files $uri =201; }
            location /try/code-204/ { try_files $uri =204; }
            location /try/code-302/ { try_files $uri =302; }
            location /try/code-404/ { try_files $uri =404; error_page 404 /files/a.txt; }
            location /try/code-444/ { try_files $uri =444; }
            location /try/code-500/ { try_files $uri =500; }
            location /try/code-0/ { try_files $uri =0; }
            location /try/code-499/ { try_files $uri =499; }
            location /try/empty/ { try_files "" $arg_nothing /files/a.txt; }
            location /try/file-directory/ { try_files /files/a.txt/ =404; }
            location /try/to-index/ { try_files $uri/ =404; index second.html; }
            location /try/internal/ { try_files /files/a.txt =404; internal; }
            location /try/if/ { try_files /files/a.txt =404; if ($arg_x) { add_header X-If 1; } }
            location /try/nested/ { try_files /files/a.txt =404; location /try/nested/inner/ { } }
            location /try/type/ { try_files /files/page.html =404; types { text/x-page html; } }
            location /try/rewrite/ { rewrite ^ /files/b.txt break; try_files $uri =404; }
            location /try/php/ { try_files $uri $uri/index.php =404; }

            location /try-alias/ { alias [[root]]/files/; try_files $uri $uri/ /try-alias/a.txt; }
            location /try-alias-code/ { alias [[root]]/files/; try_files $uri =404; }
            location /try-alias-constant/ { alias [[root]]/files/; try_files a.txt =404; }
            location /try-alias-prefix/ { alias [[root]]/files/; try_files /try-alias-prefix/a.txt =404; }
            location /try-alias-bare { alias [[root]]/files; try_files $uri =404; }
            location ~ ^/try-alias-regex/(.*)$ { alias [[root]]/files/$1; try_files "" =404; }
            location ~ ^/try-alias-regex-name/(.*)$ { alias [[root]]/files/; try_files $1 a.txt =404; }
            location ~ ^/try-alias-regex-uri/(.*)$ { alias [[root]]/files/$1; try_files $uri =404; }

            location /echo { return 200 "echo $uri $args"; }
            location @named { return 200 "named $uri $args"; }
        }
        """))
    {
        Documents = directory =>
        {
            foreach (var (file, text) in (IEnumerable<(string, string)>)
                [
                    ("files/a.txt", "a"), ("files/b.txt", "b"), ("files/page.html", "page"), ("files/sub/a.txt", "sub a"), ("files/sub/index.html", "sub index"),
                    ("site/second.html", "second"), ("site/named.html", "named"), ("site/deep/second.html", "deep second"),
                    ("second/root-slash/a.txt", "second root"), ("second/root-variable/a.txt", "variable root"), ("second/root-if/a.txt", "if: no"),
                    ("third/root-if/a.txt", "if: yes"), ("second/root-regex/second/a.txt", "regex root"),
                    ("index/one.html", "one"), ("index-directory/second.html", "not reached"), ("index-directory/directory/index.html", "index below"),
                    ("index-query/second.html", "second after query"), ("index-query/a?b.html", "odd name"), ("index-up/x", ""),
                    ("try/uri/a.txt", "try a"), ("try/uri/dir/index.html", "try index"), ("try/to-index/second.html", "to index"), ("a.txt", "root a"),
                ])
            {
                directory.Write("documents/" + file, text);
            }

            directory.CreateDirectory("documents/index-absolute");
            directory.CreateDirectory("documents/index-absolute-missing");
            directory.CreateDirectory("documents/index-loop");
            directory.Run("ln -s site documents/link");
        },
    };

    public static TheoryData<string> Requests =>
    [
        "GET /alias/a.txt",
        "GET /alias/sub/",
        "GET /alias/sub",
        "GET /alias/sub?x=1",
        "GET /alias/",
        "GET /alias",
        "GET /alias/../a.txt",
        "GET /alias//a.txt",
        "GET /alias-bare/a.txt",
        "GET /alias-bare",
        "GET /alias-bare/",
        "GET /alias-barely",
        "GET /alias-to-bare/a.txt",
        "GET /alias-to-bare/",
        "GET /alias-from-bare/a.txt",
        "GET /alias-from-barea.txt",
        "GET /alias-from-bare",
        "GET /alias-exact",
        "HEAD /alias-exact",
        "GET /alias-exact-directory",
        "GET /alias-first/a.txt",
        "GET /alias-first/sub",
        "GET /alias-regex/a.txt",
        "GET /alias-regex/sub/a.txt",
        "GET /alias-regex/none.html",
        "GET /alias-regex/a%2e.txt",
        "GET /alias-regex-bare/any/thing",
        "GET /alias-regex-directory/a.txt",
        "GET /alias-regex-directory/",
        "GET /alias-regex-uri/files/a.txt",
        "GET /alias-regex-uri/files",
        "GET /alias-regex-uri/files/",
        "GET /alias-named/sub/a.txt",
        "GET /alias-variable/a.txt?dir=files",
        "GET /alias-variable/a.txt",
        "GET /alias-variable/second.html?dir=link",
        "GET /alias-set/a.txt",
        "GET /alias-if/a.txt?x=1",
        "GET /alias-if/a.txt",
        "GET /alias-nested/a.txt",
        "GET /alias-nested/sub/a.txt",
        "GET /alias-nested/sub/",
        "GET /alias-nested/page.html",
        "GET /alias-index/",
        "GET /alias-index/?index=named.html",
        "GET /alias-index/deep/",
        "GET /alias-rewrite/x/a.txt",
        "GET /alias-rewrite/a.txt",
        "GET /alias-regex-index/",
        "GET /alias-regex-index/deep/",
        "POST /alias/a.txt",
        "POST /alias/sub",
        "POST /alias/sub/",
        "DELETE /alias/a.txt",

        "GET /root-variable/a.txt?root=second",
        "GET /root-variable/a.txt",
        "GET /root-variable/a.txt?root=..",
        "GET /root-slash/a.txt",
        "GET /root-relative/a.txt",
        "GET /root-if/a.txt",
        "GET /root-if/a.txt?other=1",
        "GET /root-regex/second/a.txt",
        "GET /link/second.html",

        "GET /index/",
        "GET /index/?one=one.html",
        "HEAD /index/",
        "POST /index/",
        "GET /index-absolute/",
        "GET /index-absolute/?a=b",
        "GET /index-absolute-missing/",
        "GET /index-query/",
        "GET /index-up/",
        "GET /index-directory/",
        "GET /index-loop/",

        "GET /try/uri/a.txt",
        "GET /try/uri/dir",
        "GET /try/uri/dir/",
        "GET /try/uri/none",
        "GET /try/uri/a.txt/",
        "POST /try/uri/a.txt",
        "GET /try/two/x",
        "GET /try/directory/x",
        "GET /try/directory-no-slash/x",
        "GET /try/last/none",
        "GET /try/last-query/none?b=c",
        "GET /try/last-query/n%20o?b=%20",
        "GET /try/last-args/none?b=c",
        "GET /try/last-args/none",
        "GET /try/last-named/none?b=c",
        "GET /try/last-named-variable/x?name=named",
        "GET /try/last-named-variable/x?name=unknown",
        "GET /try/last-missing/none",
        "GET /try/last-relative/none",
        "GET /try/last-loop/none",
        "GET /try/last-variable/none?last=/echo",
        "GET /try/last-variable/none",
        "GET /try/last-directory/none",
        "GET /try/code-201/none",
        "GET /try/code-204/none",
        "GET /try/code-302/none",
        "GET /try/code-404/none",
        "GET /try/code-444/none",
        "GET /try/code-500/none",
        "GET /try/code-0/none",
        "GET /try/code-499/none",
        "GET /try/empty/none",
        "GET /try/file-directory/none",
        "GET /try/to-index/",
        "GET /try/to-index",
        "GET /try/internal/x",
        "GET /try/if/x",
        "GET /try/if/x?x=1",
        "GET /try/nested/x",
        "GET /try/nested/inner/x",
        "GET /try/type/x",
        "GET /try/rewrite/x",
        "GET /try/php/",

        "GET /try-alias/a.txt",
        "GET /try-alias/sub/",
        "GET /try-alias/none",
        "GET /try-alias-code/a.txt",
        "GET /try-alias-code/none",
        "GET /try-alias-constant/x",
        "GET /try-alias-prefix/x",
        "GET /try-alias-bare/a.txt",
        "GET /try-alias-regex/a.txt",
        "GET /try-alias-regex/none",
        "GET /try-alias-regex-name/b.txt",
        "GET /try-alias-regex-name/none",
        "GET /try-alias-regex-uri/a.txt",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
