using NginxConf.Compiler.Directives;
using NginxConf.Compiler.Tests.Directives.Oracle;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The variable table against the real nginx: which names it knows, and which the configuration may define.</summary>
public sealed class VariableOracleTests
{
    /// <summary>Modules that Debian's nginx has not built in.</summary>
    private static readonly string[] s_missing = ["http_acme", "http_geoip", "http_otel", "http_v3"];

    private static readonly VariableInfo[] s_variables = VariableCatalog.All
        .Where(v => !v.Commercial && !s_missing.Contains(v.Module) && (v.Since.Length == 0 || Version.Parse(v.Since) <= new Version(1, 22, 1)))
        .ToArray();

    [Fact]
    public void Variables_of_the_table_are_known_to_nginx()
    {
        var errors = NginxCheck.Errors(s_variables.Select(v => NginxCheck.InServer($"return 200 ${Member(v)};")));

        s_variables.Zip(errors).Where(pair => pair.Second is not null).Select(pair => $"{pair.First.Name}: {pair.Second}").ShouldBeEmpty();
    }

    [Fact]
    public void A_variable_may_be_defined_again_where_nginx_allows_it()
    {
        var errors = NginxCheck.Errors(s_variables.Select(v => NginxCheck.InServer($"set ${Member(v)} x;")));
        var differences =
            from pair in s_variables.Zip(errors, (variable, error) => (Variable: variable, Error: error))
            let expected = pair.Variable.Changeable ? null : $"the duplicate \"{Member(pair.Variable)}\" variable"
            where pair.Error != expected
            select $"{pair.Variable.Name}: {pair.Error ?? "accepted"}";

        differences.ShouldBeEmpty();
    }

    /// <summary>A name that belongs to the row: a family is tried with one of its members.</summary>
    private static string Member(VariableInfo variable) => variable.IsPrefix ? variable.Name + "x" : variable.Name;
}
