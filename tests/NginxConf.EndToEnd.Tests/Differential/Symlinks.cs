using NginxConf.TestKit;
using NginxConf.TestKit.Differential;

namespace NginxConf.EndToEnd.Tests.Differential;

/// <summary>disable_symlinks in every form, special files, names that the system refuses, with and without open_file_cache.</summary>
public sealed class Symlinks(Sites<Symlinks> sites) : IClassFixture<Sites<Symlinks>>, IDifferentialSuite
{
    // Each rule as it is, and once more below /cached, which must not change any answer here.
    private const string Rules = """
            location [[at]]/off/ { alias [[root]]/files/; }
            location [[at]]/quiet/ { alias [[root]]/files/; log_not_found off; }
            location [[at]]/on/ { alias [[root]]/files/; disable_symlinks on; }
            location [[at]]/owner/ { alias [[root]]/files/; disable_symlinks if_not_owner; }
            location [[at]]/on-from/ { alias [[root]]/files/; disable_symlinks on from=[[root]]/files; }
            location [[at]]/on-from-slash/ { alias [[root]]/files/; disable_symlinks on from=[[root]]/files/; }
            location [[at]]/on-from-root/ { alias [[root]]/link/; disable_symlinks on from=$document_root; }
            location [[at]]/on-from-other/ { alias [[root]]/link/; disable_symlinks on from=/nowhere; }
            location [[at]]/on-from-part/ { alias [[root]]/link/; disable_symlinks on from=[[root]]/li; }
            location [[at]]/on-from-whole/ { alias [[root]]/files/to-file; disable_symlinks on from=[[root]]/files/to-file; }
            location [[at]]/owner-from/ { disable_symlinks if_not_owner from=$document_root; alias [[root]]/link/; }
            location [[at]]/on-link/ { alias [[root]]/link/; disable_symlinks on; }
            location [[at]]/owner-link/ { alias [[root]]/link/; disable_symlinks if_not_owner; }
            location [[at]]/nested/ { disable_symlinks on; location [[at]]/nested/off/ { disable_symlinks off; alias [[root]]/files/; } }
            location [[at]]/try/ { disable_symlinks on; root [[root]]/files; try_files /$arg_file /plain.txt; }
            location [[at]]/try-owner/ { disable_symlinks if_not_owner; root [[root]]/files; try_files /$arg_file /$arg_file/ =404; }
            location [[at]]/test/ {
                disable_symlinks on;
                if (-f [[root]]/files/$arg_file) { return 200 "file"; }
                if (-d [[root]]/files/$arg_file) { return 200 "directory"; }
                if (-e [[root]]/files/$arg_file) { return 200 "exists"; }
                if (!-e [[root]]/files/$arg_file) { return 200 "missing"; }
            }
            location [[at]]/index/ { disable_symlinks on; alias [[root]]/files/; index to-file plain.txt; }
            location [[at]]/index-second/ { disable_symlinks on; alias [[root]]/files/; index none.txt plain.txt; }
        """;

    public static DifferentialSetup Setup => new(DifferentialSetup.Http($$"""
        default_type text/plain;
        server {
            listen 127.0.0.1:[[port]];
            root [[root]];
        {{Rules.Replace("[[at]]", "")}}
        }
        server {
            listen 127.0.0.1:[[port-cached]];
            root [[root]];
            open_file_cache max=100 inactive=20s;
            open_file_cache_errors on;
        {{Rules.Replace("[[at]]", "")}}
        }
        """))
    {
        Logs = [new("error.log")],
        Documents = directory => directory.Run("""
            mkdir -p documents/files/directory documents/foreign
            cd documents/files
            printf plain > plain.txt
            printf inner > directory/inner.txt
            printf foreign > ../foreign/inner.txt
            printf foreign > ../foreign.txt
            ln -s files ../link
            ln -s plain.txt to-file
            ln -s ../foreign.txt to-foreign-file
            ln -s directory to-directory
            ln -s ../foreign to-foreign-directory
            ln -s to-directory to-link
            ln -s nowhere to-nowhere
            ln -s to-itself to-itself
            ln -s "$PWD/plain.txt" to-absolute
            mkfifo fifo
            ln -s /dev/null to-null
            ln -s /proc/self/nothing to-proc
            printf odd > "$(printf 'odd\001\377name')"
            printf odd > 'a b%20c'
            mkdir -p unreadable
            python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")' 2>/dev/null || mkfifo socket
            chown -h 1234 to-foreign-file to-foreign-directory
            touch -h -d '2024-02-29 12:34:56 UTC' * ../foreign.txt ../foreign/* directory/*
            """),
    };

    private static readonly string[] s_requests =
    [
        "GET /off/plain.txt",
        "GET /off/to-file",
        "GET /off/to-directory/inner.txt",
        "GET /off/to-nowhere",
        "GET /off/to-itself",
        "GET /off/fifo",
        "GET /off/to-null",
        "GET /off/to-proc",
        "GET /off/socket",
        "GET /off/socket/more",
        "GET /off/odd%01%FFname",
        "GET /off/a%20b%2520c",
        "GET /off/plain%00.txt",
        "GET /quiet/missing",
        "GET /quiet/to-itself",
        "GET /quiet/",
        "GET /quiet/missing/",
        "POST /off/fifo",
        "GET /on/socket",
        "GET /on/plain.txt",
        "GET /on/to-file",
        "GET /on/to-directory/inner.txt",
        "GET /on/to-directory",
        "GET /on/directory",
        "GET /on/directory/inner.txt",
        "GET /on/directory//inner.txt",
        "GET /on/to-link/inner.txt",
        "GET /on/to-nowhere",
        "GET /on/to-itself",
        "GET /on/to-itself/more",
        "GET /on/plain.txt/more",
        "GET /on/missing",
        "GET /on/missing/deeper",
        "GET /on/fifo",
        "GET /on/",
        "GET /on/to-directory/",
        "GET /owner/plain.txt",
        "GET /owner/to-file",
        "GET /owner/to-absolute",
        "GET /owner/to-foreign-file",
        "GET /owner/to-directory/inner.txt",
        "GET /owner/to-foreign-directory/inner.txt",
        "GET /owner/to-foreign-directory",
        "GET /owner/to-foreign-directory/",
        "GET /owner/to-link/inner.txt",
        "GET /owner/to-nowhere",
        "GET /owner/to-itself",
        "GET /on-from/plain.txt",
        "GET /on-from/to-file",
        "GET /on-from-slash/plain.txt",
        "GET /on-from-slash/to-file",
        "GET /on-from-root/plain.txt",
        "GET /on-from-root/to-file",
        "GET /on-from-root/to-directory/inner.txt",
        "GET /on-from-other/plain.txt",
        "GET /on-from-part/plain.txt",
        "GET /on-from-whole/",
        "GET /owner-from/plain.txt",
        "GET /owner-from/to-foreign-file",
        "GET /on-link/plain.txt",
        "GET /owner-link/plain.txt",
        "GET /nested/off/to-file",
        "GET /nested/to-file",
        "GET /try/?file=plain.txt",
        "GET /try/?file=to-file",
        "GET /try-owner/?file=to-file",
        "GET /try-owner/?file=to-foreign-file",
        "GET /try-owner/?file=to-directory",
        "GET /test/?file=plain.txt",
        "GET /test/?file=to-file",
        "GET /test/?file=directory",
        "GET /test/?file=to-directory",
        "GET /test/?file=fifo",
        "GET /test/?file=missing",
        "GET /index/",
        "GET /index-second/",
        "GET /on/{pattern:300}",
    ];

    public static TheoryData<string> Requests => [.. s_requests, .. s_requests.Select(request => "[[port-cached]] " + request)];

    [Theory]
    [MemberData(nameof(Requests))]
    public Task As_nginx(string requests) => sites.CompareAsync(requests);
}
