using NginxConf.TestKit.Snapshots;

namespace NginxConf.Compiler.Tests.Directives;

/// <summary>The pages in <c>docs/</c> are those that the tables give.</summary>
public sealed class CatalogDocumentTests
{
    [Fact]
    public void Directives() => Snapshot.MatchDocument("docs/directives.md", CatalogDocument.Directives());

    [Fact]
    public void Variables() => Snapshot.MatchDocument("docs/variables.md", CatalogDocument.Variables());
}
