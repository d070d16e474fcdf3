using System.Text;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Tests.Phases;

public sealed class LocationTableTests
{
    private static readonly LocationTable s_table = new("=\t/a\n\t/\n\t/a/\n\t/ab\n=\t/ab/c\n\t/abc\n=\t/\n\t/abcd"u8);

    [Theory]
    [InlineData("/", 6)]
    [InlineData("/a", 0)]
    [InlineData("/a/", 2)]
    [InlineData("/a/x", 2)]
    [InlineData("/ab", 3)]
    [InlineData("/ab/", 3)]
    [InlineData("/ab/c", 4)]
    [InlineData("/ab/cd", 3)]
    [InlineData("/abc", 5)]
    [InlineData("/abcd", 7)]
    [InlineData("/abx", 3)]
    [InlineData("/x", 1)]
    [InlineData("x", -1)]
    [InlineData("", -1)]
    public void Exact_path_or_longest_prefix(string path, int row) => s_table.Find(Encoding.ASCII.GetBytes(path)).ShouldBe(row);

    [Theory]
    [InlineData("/site/9/page")]
    [InlineData("/nothing")]
    [InlineData("/site/12345678")]
    public void Work_does_not_grow_with_the_number_of_locations(string path)
    {
        Sites(10).Find(Encoding.ASCII.GetBytes(path), out var few);
        Sites(100_000).Find(Encoding.ASCII.GetBytes(path), out var many);

        many.ShouldBeLessThanOrEqualTo(path.Length);
        (many - few).ShouldBeLessThanOrEqualTo(5);
    }

    private static LocationTable Sites(int count) =>
        new(Encoding.ASCII.GetBytes(string.Join("\n", Enumerable.Range(0, count).Select(i => $"\t/site/{i}/"))));
}
