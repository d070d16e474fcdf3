using System.Globalization;
using System.Text;
using NginxConf.Compiler.Diagnostics;
using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Diagnostics;

/// <summary><c>docs/diagnostics.md</c> is made of the descriptors.</summary>
public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void Every_diagnostic_has_a_line()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Every message of the compiler. The wording is nginx's where nginx has the message; an error stops the build.
            This page is made by a test from `compiler/NginxConf.Compiler/Diagnostics/Descriptors.*.cs`.

            | id | severity | message | meaning |
            | --- | --- | --- | --- |

            """);
        foreach (var descriptor in Descriptors.All)
        {
            var message = descriptor.Format == "{0}"
                ? "(depends on the directive)"
                : $"`{string.Format(CultureInfo.InvariantCulture, descriptor.Format, "X", "Y")}`";
            text.Append(CultureInfo.InvariantCulture, $"| {descriptor.Id} | {descriptor.Severity} | {message} | {descriptor.Title} |\n");
        }

        Snapshot.MatchDocument("docs/diagnostics.md", text.ToString());
    }
}
