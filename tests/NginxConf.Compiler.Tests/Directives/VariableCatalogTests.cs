using NginxConf.Compiler.Directives;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The variable table agrees with itself.</summary>
public sealed class VariableCatalogTests
{
    [Fact]
    public void Names_are_unique_sorted_and_lower_case()
    {
        var names = VariableCatalog.All.Select(v => v.Name).ToArray();

        names.ShouldBeUnique();
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        names.ShouldAllBe(name => name == name.ToLowerInvariant());
    }

    [Fact]
    public void Families_end_in_an_underscore() =>
        VariableCatalog.All.ShouldAllBe(v => v.IsPrefix == v.Name.EndsWith('_'));

    [Fact]
    public void Unsupported_variables_say_what_is_missing() =>
        VariableCatalog.All.ShouldAllBe(v => v.Support == SupportLevel.Compiled || v.Note != null);

    [Theory]
    [InlineData("uri", "uri")]
    [InlineData("URI", "uri")]
    [InlineData("arg_page", "arg_")]
    [InlineData("http_x_real_ip", "http_")]
    [InlineData("http_host", "http_host")]
    [InlineData("upstream_http_etag", "upstream_http_")]
    [InlineData("sent_http_link", "sent_http_link")]
    [InlineData("arg_", "arg_")]
    [InlineData("path_info", null)]
    public void A_variable_is_found_by_name_or_family(string name, string? row) =>
        (VariableCatalog.Find(name)?.Name).ShouldBe(row);
}
