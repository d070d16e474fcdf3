using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>Nothing is skipped silently: a directive is called compiled only where a later stage reads it.</summary>
public sealed class CompiledDirectiveTests
{
    /// <summary>Read by name in Binding and Lowering: blocks, and single values that shape more than one setting.</summary>
    private static readonly string[] s_readByName =
    [
        "add_header_inherit", "add_trailer_inherit", "alias", "auth_basic", "auth_basic_user_file", "empty_gif", "events", "http", "http2",
        "include", "limit_except", "proxy_method", "proxy_set_body", "proxy_ssl_name", "rewrite_log", "root", "ssl_certificate", "ssl_certificate_key",
        "stub_status", "upstream",
    ];

    [Fact]
    public void Every_compiled_directive_is_read_by_a_later_stage()
    {
        string[] settings =
        [
            .. SettingNames.Main, .. SettingNames.Server, .. SettingNames.Location, .. SettingNames.FastCgi, .. SettingNames.Proxy,
            .. SettingNames.ProxyTls,
            .. SettingNames.Upstream, .. SettingNames.Tls, .. s_readByName,
        ];
        var compiled = Catalog.All.Where(row => row.Support == SupportLevel.Compiled).Select(row => row.Name).Distinct().ToArray();

        compiled.Where(name => !DetailReaders.Has(name) && !settings.Contains(name)).ShouldBeEmpty();
        settings.Except(compiled).ShouldBeEmpty();
    }
}
