using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>if: its conditions, and what the pseudo-location that it makes inherits.</summary>
public sealed class IfBlocks(Sites<IfBlocks> sites) : IClassFixture<Sites<IfBlocks>>, IDifferentialSuite
{
    private static readonly SmallSites s_sites = new SmallSites()
        .Add(
            "headers",
            """
            root [[root]];
            add_header X-Server 1;
            location /one { if ($arg_a) { add_header X-A 1; } try_files /a.txt =404; }
            location /two { if ($arg_a) { add_header X-A 1; } if ($arg_b) { add_header X-B 1; } return 204; }
            location /inherit { add_header X-Outer 1; if ($arg_a) { set $x 1; } return 204; }
            location /inherit-two { add_header X-Outer 1; if ($arg_a) { add_header X-A 1; } if ($arg_b) { set $x 1; } return 204; }
            location /expires { expires 1h; if ($arg_a) { expires max; } return 204; }
            location /return { add_header X-Outer 1; if ($arg_a) { add_header X-A 1; return 200 "in"; } return 200 "out"; }
            """,
            "GET /one",
            "GET /one?a=1",
            "GET /two?a=1",
            "GET /two?b=1",
            "GET /two?a=1&b=1",
            "GET /inherit?a=1",
            "GET /inherit-two?a=1&b=1",
            "GET /inherit-two?a=1",
            "GET /expires?a=1",
            "GET /expires",
            "GET /return?a=1",
            "GET /return")
        .Add(
            "files",
            """
            root [[root]];
            location /root/ { if ($arg_a) { root [[root]]/other; } }
            location /alias/ { alias [[root]]/root/; if ($arg_a) { set $x 1; } if ($arg_b) { root [[root]]/other; } }
            location /show/ { if ($arg_a) { root [[root]]/other; } return 200 "$document_root|$request_filename|$realpath_root"; }
            location /page/ { error_page 404 /a.txt; if ($arg_a) { error_page 404 /b.txt; } }
            location /tryfiles/ { try_files /a.txt =404; if ($arg_a) { set $x 1; } }
            location = /a.txt { }
            """,
            "GET /root/f.txt",
            "GET /root/f.txt?a=1",
            "GET /alias/f.txt",
            "GET /alias/f.txt?a=1",
            "GET /alias/f.txt?b=1",
            "GET /show/x",
            "GET /show/x?a=1",
            "GET /page/x",
            "GET /page/x?a=1",
            "GET /tryfiles/x",
            "GET /tryfiles/x?a=1")
        .Add(
            "backends",
            """
            root [[root]];
            fastcgi_param WHERE server;
            location /pass { fastcgi_param WHERE outer; if ($arg_a) { set $x 1; } fastcgi_pass [[php]]; }
            location /inside { if ($arg_a) { fastcgi_pass [[php]]; } return 200 "file"; }
            location /only-inside { if ($arg_a) { fastcgi_pass [[php]]; } }
            location /other { if ($arg_a) { fastcgi_pass [[php-other]]; } fastcgi_pass [[php]]; }
            location /several {
                if ($arg_a) { fastcgi_pass [[php-other]]; }
                if ($arg_b) { add_header X-B 1; }
                fastcgi_pass [[php]];
            }
            location /try { try_files /a.txt =404; if ($arg_a) { set $x 1; } fastcgi_pass [[php]]; }
            location /method { if ($request_method = POST) { fastcgi_pass [[php]]; } }
            location /break { if ($arg_a) { break; } fastcgi_pass [[php]]; return 200 "not for a"; }
            location /break-after { set $y 1; if ($arg_a) { break; fastcgi_pass [[php-other]]; } return 200 "else"; }
            location /script { if (!-f $request_filename) { rewrite ^/script/(.*)$ /pass?q=$1 last; } return 200 "there"; }
            """,
            "GET /pass",
            "GET /pass?a=1",
            "GET /inside?a=1",
            "GET /inside",
            "GET /only-inside?a=1",
            "GET /only-inside",
            "GET /other?a=1",
            "GET /other",
            "GET /several?a=1",
            "GET /several?b=1",
            "GET /try",
            "GET /try?a=1",
            "POST /method\n\nabc",
            "GET /method",
            "GET /break?a=1",
            "GET /break",
            "GET /break-after?a=1",
            "GET /break-after",
            "GET /script/x?k=v",
            "GET /script/../root/f.txt")
        .Add(
            "sequence",
            """
            set $deep 0;
            if ($arg_s) { set $deep server; break; }
            set $deep "$deep.";
            location /set {
                if ($arg_a) { set $deep a; add_header X-A $deep; }
                if ($deep = a) { set $deep "$deep-b"; add_header X-B $deep; }
                return 200 "$deep";
            }
            location /last { if ($arg_a) { rewrite ^ /set?b=1 last; } return 200 "none"; }
            location /break { if ($arg_a) { set $deep a; break; set $deep b; } return 200 "after break $deep"; }
            location /return { if ($arg_a) { return 200 "a"; } if ($arg_b) { return 201 "b"; } return 202 "none"; }
            location /redirect { if ($arg_a) { rewrite ^ /set permanent; } if ($arg_b) { return 302 /set?x; } return 204; }
            location / { return 200 "$deep"; }
            """,
            "GET /",
            "GET /?s=1",
            "GET /set?a=1",
            "GET /set",
            "GET /last?a=1",
            "GET /last?a=1&s=1",
            "GET /break?a=1",
            "GET /return?b=1",
            "GET /redirect?a=1",
            "GET /redirect?b=1")
        .Add(
            "conditions",
            """
            root [[root]];
            location /value { set $v $arg_v; if ($v) { return 200 "true"; } return 200 "false"; }
            location /equal { if ($arg_v = "a $arg_w") { return 200 "equal"; } return 200 "other"; }
            location /equal-empty { if ($arg_v = "") { return 200 "empty"; } return 200 "[$arg_v]"; }
            location /not-empty { if ($arg_v != "") { return 200 "[$arg_v]"; } return 200 "empty"; }
            location /spaces { if ( $arg_v = x ) { return 200 "equal"; } return 200 "other"; }
            location /quoted { if ($arg_v ~ "^(a b|c;d)$") { return 200 "[$1]"; } return 200 "other"; }
            location /percent { if ($arg_v ~ "%20") { return 200 "raw"; } return 200 "other"; }
            location /captures { if ($arg_v ~ "(.)(.)") { set $first $1; } if ($arg_w ~ "(.)(.)") { return 200 "$first$1$2"; } return 200 "$first|$1|$2"; }
            location /negative { if ($arg_v !~ "(a)(b)") { return 200 "no [$1]"; } return 200 "yes [$1][$2]"; }
            location /named { if ($arg_v ~ (?<letter>[a-z])(?<digit>\d)) { return 200 "$letter-$digit"; } return 200 "[$letter][$digit]"; }
            location /link { if (-e $document_root/$arg_v) { return 200 "there"; } return 200 "missing"; }
            location /file { if (-f $document_root/$arg_v) { return 200 "file"; } return 200 "no file"; }
            location /directory { if (-d $document_root/$arg_v) { return 200 "directory"; } return 200 "no directory"; }
            location /no-directory { if (!-d $document_root/$arg_v) { return 200 "no directory"; } return 200 "directory"; }
            location /no-exists { if (!-e $document_root/$arg_v) { return 200 "missing"; } return 200 "there"; }
            location /executable { if (-x $document_root/$arg_v) { return 200 "executable"; } return 200 "not"; }
            location /no-executable { if (!-x $document_root/$arg_v) { return 200 "not"; } return 200 "executable"; }
            location /cookie { if ($http_cookie ~* "id=([^;]+)(?:;|$)") { return 200 "id $1"; } return 200 "none"; }
            location /filename { if (-f $request_filename) { return 200 "file"; } return 200 "none"; }
            """,
            "GET /value?v=0",
            "GET /value?v=00",
            "GET /value?v=%30",
            "GET /value?v=",
            "GET /equal?v=a%20b&w=b",
            "GET /equal?v=a",
            "GET /equal-empty?v=",
            "GET /equal-empty",
            "GET /not-empty?v=x",
            "GET /not-empty",
            "GET /spaces?v=x",
            "GET /quoted?v=c;d",
            "GET /percent?v=a%20b",
            "GET /captures?v=ab&w=cd",
            "GET /captures?v=ab&w=c",
            "GET /captures?w=c",
            "GET /negative?v=ab",
            "GET /negative?v=ba",
            "GET /named?v=a1",
            "GET /named?v=x",
            "GET /link?v=link",
            "GET /link?v=dangling",
            "GET /link?v=root",
            "GET /link?v=",
            "GET /file?v=link",
            "GET /file?v=root/f.txt",
            "GET /file?v=root",
            "GET /file?v=root/f.txt/",
            "GET /directory?v=root",
            "GET /directory?v=root/f.txt",
            "GET /no-directory?v=root",
            "GET /no-exists?v=dangling",
            "GET /executable?v=run.sh",
            "GET /executable?v=root",
            "GET /executable?v=a.txt",
            "GET /no-executable?v=a.txt",
            "GET /no-executable?v=nothing",
            "GET /cookie\nCookie: x=1; ID=abc; y=2",
            "GET /filename");

    public static DifferentialSetup Setup => s_sites.Setup() with
    {
        Documents = directory =>
        {
            directory.Write("documents/a.txt", "file a\n");
            directory.Write("documents/b.txt", "file b\n");
            directory.Write("documents/root/f.txt", "root f\n");
            directory.Write("documents/other/root/f.txt", "other f\n");
            directory.Write("documents/other/alias/f.txt", "other alias f\n");
            var documents = Path.Combine(directory.FullPath, "documents");
            File.CreateSymbolicLink(Path.Combine(documents, "run.sh"), "/bin/sh");
            File.CreateSymbolicLink(Path.Combine(documents, "link"), "a.txt");
            File.CreateSymbolicLink(Path.Combine(documents, "dangling"), "nothing");
        },
    };

    public static TheoryData<string> Requests => [.. s_sites.Requests];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
