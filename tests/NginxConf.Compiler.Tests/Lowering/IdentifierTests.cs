using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Tests.Lowering;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("blog.example", "BlogExample")]
    [InlineData("/wp-admin/", "WpAdmin")]
    [InlineData("GATEWAY_INTERFACE", "GatewayInterface")]
    [InlineData("127.0.0.1:9000", "127_0_0_1_9000")]
    [InlineData("php8.2-fpm", "Php8_2Fpm")]
    [InlineData("/", "")]
    [InlineData("é日", "")]
    public void Text_becomes_its_words(string text, string name) => Identifier.FromText(text).ShouldBe(name);

    [Theory]
    [InlineData(@"\.php$", "Php")]
    [InlineData(@"^/old/(?<rest>.*)$", "Old")]
    [InlineData(@"\.(?:css|js)$", "CssJs")]
    [InlineData(@"^/[a-z]+/\d{2,4}/x", "X")]
    [InlineData(@"(?i)^/Files", "Files")]
    [InlineData("[", "")]
    [InlineData("(?", "")]
    [InlineData("\\", "")]
    public void A_regex_becomes_what_it_spells(string pattern, string name) => Identifier.FromRegex(pattern).ShouldBe(name);

    [Fact]
    public void Names_that_several_want_get_a_hash_and_others_do_not()
    {
        var names = NameTable.Assign([("A", "one"), ("B", "two"), ("a", "three"), ("Taken", "four")], ["taken"]);

        names[0].ShouldStartWith("A_");
        names[1].ShouldBe("B");
        names[2].ShouldStartWith("a_");
        names[3].ShouldStartWith("Taken_");
        names.ShouldBeUnique();
    }

    [Fact]
    public void A_further_neighbour_renames_nobody_with_a_name_of_their_own()
    {
        var few = NameTable.Assign([("A", "one"), ("A", "two"), ("B", "three")]);
        var more = NameTable.Assign([("A", "zero"), ("A", "one"), ("C", "four"), ("A", "two"), ("B", "three")]);

        new[] { more[1], more[3], more[4] }.ShouldBe(few);
    }

    [Fact]
    public void Equal_owners_get_different_names() => NameTable.Assign([("A", "same"), ("A", "same")]).ShouldBeUnique();
}
