using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The directive table agrees with itself.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void A_name_has_one_row_per_context()
    {
        var clashes =
            from a in Catalog.All
            from b in Catalog.Find(a.Name)
            where !ReferenceEquals(a, b) && (a.Contexts & b.Contexts) != 0
            select $"{a.Name} ({a.Module}, {b.Module})";

        clashes.ShouldBeEmpty();
    }

    [Fact]
    public void Defaults_are_values_of_their_own_directive()
    {
        var broken =
            from row in Catalog.All
            where row.Default is not null
            let read = row.Read(row.DefaultWords)
            where !row.Shape.Accepts(row.DefaultWords.Count) || !read.Errors.IsEmpty || !row.IsDefault(row.DefaultWords)
            select $"{row.Name} {row.Default}: {string.Join("; ", read.Errors.Select(e => e.Message))}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_are_not_compiled_say_why()
    {
        Catalog.All.Where(row => row.Support != SupportLevel.Compiled && string.IsNullOrEmpty(row.Note))
            .Select(row => row.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_are_complete_and_sorted()
    {
        Catalog.All.Where(row => row.Module.Length == 0 || row.Contexts == DirectiveContexts.None || row.Shape == default)
            .Select(row => row.Name).ShouldBeEmpty();
        Catalog.All.Select(row => row.Name).ShouldBe(Catalog.All.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Blocks_of_directives_open_a_context_and_others_do_not()
    {
        Catalog.All.Where(row => (row.Block == BlockContent.Directives) != (row.Opens != DirectiveContexts.None))
            .Select(row => row.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Lists_repeat_and_scalars_are_inherited()
    {
        Catalog.All.Where(row => (row.Merge == MergeRule.InheritList) && row.Duplicates != DuplicateRule.Repeat)
            .Select(row => row.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("server", DirectiveContexts.Http, "http_core")]
    [InlineData("server", DirectiveContexts.Upstream, "http_upstream")]
    [InlineData("keepalive_timeout", DirectiveContexts.Upstream, "http_upstream_keepalive")]
    [InlineData("keepalive_timeout", DirectiveContexts.Location, "http_core")]
    [InlineData("include", DirectiveContexts.Upstream, "core")]
    [InlineData("error_log", DirectiveContexts.Main, "core")]
    [InlineData("content_by_lua_block", DirectiveContexts.Location, "lua")]
    [InlineData("vhost_traffic_status_zone", DirectiveContexts.Http, "vhost-traffic-status")]
    public void A_row_is_found_by_name_and_context(string name, DirectiveContexts context, string module) =>
        Catalog.Find(name, context).ShouldNotBeNull().Module.ShouldBe(module);

    [Theory]
    [InlineData("server_name", DirectiveContexts.Http)]
    [InlineData("fastcgi_pass", DirectiveContexts.Server)]
    [InlineData("no_such_thing", DirectiveContexts.Server)]
    public void A_directive_is_not_found_where_it_may_not_stand(string name, DirectiveContexts context) =>
        Catalog.Find(name, context).ShouldBeNull();

    [Theory]
    [InlineData("fastcgi_parm", DirectiveContexts.Location, "fastcgi_param")]
    [InlineData("srever_name", DirectiveContexts.Server, "server_name")]
    [InlineData("lisen", DirectiveContexts.Server, "listen")]
    [InlineData("frobnicate", DirectiveContexts.Server, null)]
    public void The_nearest_name_is_suggested(string wrong, DirectiveContexts context, string? expected) =>
        Catalog.Nearest(wrong, context).ShouldBe(expected);

    [Theory]
    [InlineData("ssi", "off", SupportLevel.NoEffect)]
    [InlineData("ssi", "on", SupportLevel.Unsupported)]
    [InlineData("fastcgi_limit_rate", "0k", SupportLevel.NoEffect)]
    [InlineData("fastcgi_limit_rate", "10k", SupportLevel.Unsupported)]
    [InlineData("sendfile", "on", SupportLevel.NoEffect)]
    [InlineData("root", "/srv", SupportLevel.Compiled)]
    [InlineData("userid", "x", SupportLevel.Unsupported)]
    public void An_unsupported_directive_with_its_default_changes_nothing(string name, string value, SupportLevel expected) =>
        Catalog.Find(name, DirectiveContexts.Location)!.SupportOf(EquatableArray.Create(value)).ShouldBe(expected);

    [Fact]
    public void An_if_opens_the_context_of_its_surroundings()
    {
        var row = Catalog.Find("if")[0];
        row.ContextInside(DirectiveContexts.Server).ShouldBe(DirectiveContexts.ServerIf);
        row.ContextInside(DirectiveContexts.Location).ShouldBe(DirectiveContexts.LocationIf);
    }

    [Theory]
    [InlineData("fastcgi_read_timeout", "5x", "\"fastcgi_read_timeout\" directive invalid value")]
    [InlineData("etag", "yes", "invalid value \"yes\" in \"etag\" directive, it must be \"on\" or \"off\"")]
    [InlineData("keepalive_requests", "-1", "\"keepalive_requests\" directive invalid number")]
    [InlineData("satisfy", "some", "invalid value \"some\"")]
    [InlineData("limit_req_status", "200", "value must be between 400 and 599")]
    public void A_bad_value_is_reported_in_the_words_of_nginx(string name, string value, string message)
    {
        var read = Catalog.Find(name, DirectiveContexts.Location)!.Read(EquatableArray.Create(value));

        read.Errors.ShouldHaveSingleItem().ShouldBe(new ValueError(ValueErrorKind.Invalid, message, 0));
    }
}
