using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Tests.Binding;

/// <summary>Networks and ranges become neighbouring pieces.</summary>
public sealed class GeoTests
{
    [Theory]
    [InlineData("", "0.0.0.0=; ::=")]
    [InlineData("default x;", "0.0.0.0=x; ::=x")]
    [InlineData("10.0.0.0/8 a; 10.1.0.0/16 b;", "0.0.0.0=; 10.0.0.0=a; 10.1.0.0=b; 10.2.0.0=a; 11.0.0.0=; ::=")]
    [InlineData("10.1.0.0/16 b; 10.0.0.0/8 a; 10.0.0.0/16 c; 10.255.0.0/16 d;", "0.0.0.0=; 10.0.0.0=c; 10.1.0.0=b; 10.2.0.0=a; 10.255.0.0=d; 11.0.0.0=; ::=")]
    [InlineData("255.0.0.0/8 a; 255.255.255.255 b;", "0.0.0.0=; 255.0.0.0=a; 255.255.255.255=b; ::=")]
    [InlineData("10.0.0.0/8 a; 11.0.0.0/8 a;", "0.0.0.0=; 10.0.0.0=a; 12.0.0.0=; ::=")]
    [InlineData("10.0.0.0/8 a; 10.0.0.0/8 b; 12.0.0.0/8 c; delete 12.0.0.0/8;", "0.0.0.0=; 10.0.0.0=b; 11.0.0.0=; ::=")]
    [InlineData("2001:db8::/32 a; 2001:db8:1::/48 b; ::/1 c;", "0.0.0.0=; ::=c; 2001:db8::=a; 2001:db8:1::=b; 2001:db8:2::=a; 2001:db9::=c; 8000::=")]
    [InlineData("ranges; default x; 1.0.0.0-1.0.0.9 a; 1.0.0.3-1.0.0.5 b;", "0.0.0.0=x; 1.0.0.0=a; 1.0.0.3=b; 1.0.0.6=a; 1.0.0.10=x")]
    [InlineData("ranges; 1.0.0.0-1.2.255.255 a; delete 1.1.0.0-1.1.255.255;", "0.0.0.0=; 1.0.0.0=a; 1.1.0.0=; 1.2.0.0=a; 1.3.0.0=")]
    [InlineData("ranges; 1.0.0.0-1.0.0.9 a; 1.0.0.0-1.0.0.9 b; 1.0.0.0-1.0.0.3 c; 1.0.0.8-1.0.0.9 d;", "0.0.0.0=; 1.0.0.0=c; 1.0.0.4=b; 1.0.0.8=d; 1.0.0.10=")]
    public void Pieces(string lines, string expected)
    {
        var geo = BindTest.Http($"geo $x {{ {lines} }}").Geos.ShouldHaveSingleItem();
        string.Join("; ", geo.Rows.Select(row => $"{row.From}={row.Value}")).ShouldBe(expected);
    }

    [Fact]
    public void The_last_definition_of_a_variable_counts()
    {
        var http = BindTest.Http("geo $x { default geo; } map $uri $x { default map; } map $uri $y { } server { location ~ (?<y>.) { } }");
        http.Geos.ShouldBeEmpty();
        http.Maps.ShouldHaveSingleItem().Variable.ShouldBe("x");
    }

    [Fact]
    public void Limits_of_shares()
    {
        var split = BindTest.Http("split_clients $uri $x { 0.5% a; 50% b; * c; }").SplitClients.ShouldHaveSingleItem();
        split.Parts.ShouldBe([new SplitClientsPart("0.5%", 21474836, "a"), new SplitClientsPart("50%", 2168958483, "b"), new SplitClientsPart("*", null, "c")]);
    }
}
