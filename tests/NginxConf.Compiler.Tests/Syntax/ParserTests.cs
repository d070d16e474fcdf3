namespace NginxConf.Compiler.Tests.Syntax;

public sealed class ParserTests
{
    [Fact]
    public void Comments_are_kept_between_directives()
    {
        SyntaxDump.Of("# one\na b; # two\nc {# three\n}").ShouldBe("# one\n[a] [b];\n# two\n[c] {\n  # three\n}");
    }

    [Fact]
    public void A_comment_may_stand_inside_a_directive()
    {
        SyntaxDump.Of("a # one\n b;").ShouldBe("[a] [b];");
    }

    [Fact]
    public void Extension_lines_are_directives()
    {
        SyntaxDump.Of("location / {\n  #ngxc purge from \"127.0.0.1\"; allow;\n}\na; #ngxc no;\n#ngxcx no;")
            .ShouldBe("[location] [/] {\n  extension [purge] [from] [127.0.0.1];\n  extension [allow];\n}\n[a];\n#ngxc no;\n#ngxcx no;");
    }

    [Fact]
    public void An_extension_line_needs_its_semicolon()
    {
        SyntaxDump.Messages("#ngxc purge\na;").ShouldBe(["[emerg] unexpected end of \"#ngxc\" line, expecting \";\" in /nginx.conf:1"]);
    }

    [Fact]
    public void Lua_bodies_are_raw()
    {
        SyntaxDump.Of("content_by_lua_block { local a = { \"}\", '}' } -- }\n --[[ } ]] x = [==[ } ]==] }\nb;")
            .ShouldBe("[content_by_lua_block] {\n  raw < local a = { \"}\", '}' } -- }\n --[[ } ]] x = [==[ } ]==] >\n}\n[b];");
    }

    [Fact]
    public void Deep_nesting_needs_no_stack()
    {
        const int Depth = 100_000;
        var text = string.Concat(Enumerable.Repeat("a{", Depth)) + new string('}', Depth);
        var tree = SyntaxDump.Parse(text);
        tree.Diagnostics.ShouldBeEmpty();
        tree.ToString().ShouldBe(text);
    }

    [Fact]
    public void Spans_cover_what_is_written()
    {
        var tree = SyntaxDump.Parse("  a 'b' {\n c ;\n }\n");
        var directive = tree.Root.Directives.Single();
        tree.TextOf(directive.Span).ShouldBe("a 'b' {\n c ;\n }");
        tree.TextOf(directive.HeadSpan).ShouldBe("a 'b'");
        tree.TextOf(directive.Arguments[0].Span).ShouldBe("'b'");
        tree.TextOf(directive.Block!.Span).ShouldBe("{\n c ;\n }");
        tree.TextOf(directive.Block.Directives.Single().Span).ShouldBe("c ;");
    }
}
