using NginxConf.Runtime.Access.Basic;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Tests.Sites;
using NginxConf.TestKit;

namespace NginxConf.Runtime.Tests.Access.Basic;

public sealed class PasswordTests
{
    private const int Granted = -5;
    private static readonly ByteSlice s_realm = ByteSlice.From("Closed"u8);
    private static readonly ByteSlice s_file = ByteSlice.From("htpasswd"u8);

    [Fact]
    public async Task A_changed_file_counts_at_once()
    {
        using var directory = new TestDirectory();
        directory.Write("htpasswd", "user:{PLAIN}old\n");
        (await CheckAsync(directory, "user:old")).ShouldBe(Granted);

        directory.Write("htpasswd", "user:{PLAIN}new\n");
        (await CheckAsync(directory, "user:old")).ShouldBe(401);
        (await CheckAsync(directory, "user:new")).ShouldBe(Granted);

        File.Delete(directory["htpasswd"]);
        (await CheckAsync(directory, "user:new")).ShouldBe(403);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8180)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(100_000)]
    public async Task A_user_is_found_behind_lines_of_any_length(int length)
    {
        using var directory = new TestDirectory();
        directory.Write("htpasswd", $"{new string('x', length)}\nfirst:{{PLAIN}}1\n#{new string('y', length)}\nuser:{{PLAIN}}secret");
        (await CheckAsync(directory, "user:secret")).ShouldBe(Granted);
        (await CheckAsync(directory, "first:1")).ShouldBe(Granted);
        (await CheckAsync(directory, "y:secret")).ShouldBe(401);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_nobodys()
    {
        using var directory = new TestDirectory();
        directory.Write("htpasswd", $"user:{new string('x', 20_000)}\nuser:{{PLAIN}}secret\n");
        (await CheckAsync(directory, "user:secret")).ShouldBe(Granted);
    }

    [Fact]
    public async Task A_refusal_names_the_realm_and_a_password_of_many_rounds_leaves_the_thread()
    {
        using var directory = new TestDirectory();
        directory.Write("htpasswd", "user:$6$rounds=200000$saltsalt$x\n");
        var (request, _) = new TestSite { Prefix = directory.FullPath }.Begin("GET /\nHost: h\nAuthorization: " + Basic("user:secret"));

        var outcome = default(ValueTask<NginxConf.Runtime.Phases.Outcome>);
        var thread = new Thread(() => outcome = BasicAuthentication.CheckAsync(request, s_realm, s_file));
        thread.Start();
        thread.Join();

        (await outcome).Code.ShouldBe(401);
        request.Response.Headers.Find("www-authenticate"u8).ToString().ShouldBe("Basic realm=\"Closed\"");
    }

    private static async Task<int> CheckAsync(TestDirectory directory, string credentials)
    {
        var (request, _) = new TestSite { Prefix = directory.FullPath }.Begin("GET /\nHost: h\nAuthorization: " + Basic(credentials));
        return (await BasicAuthentication.CheckAsync(request, s_realm, s_file)).Code;
    }

    private static string Basic(string credentials) => "Basic " + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(credentials));
}
