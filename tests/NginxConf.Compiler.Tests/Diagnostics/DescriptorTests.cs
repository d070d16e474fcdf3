using System.Text.RegularExpressions;
using NginxConf.Compiler.Diagnostics;

namespace NginxConf.Compiler.Tests.Diagnostics;

public sealed partial class DescriptorTests
{
    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        var ids = Descriptors.All.Select(descriptor => descriptor.Id).ToList();
        ids.ShouldNotBeEmpty();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Id().IsMatch(id));
    }

    [Fact]
    public void Titles_are_sentences()
    {
        foreach (var descriptor in Descriptors.All)
        {
            char.IsUpper(descriptor.Title[0]).ShouldBe(!descriptor.Title.StartsWith("nginx", StringComparison.Ordinal), descriptor.Title);
            descriptor.Title.ShouldNotEndWith(".");
        }
    }

    [GeneratedRegex("^NGX[0-5][0-9]{3}$")]
    private static partial Regex Id();
}
