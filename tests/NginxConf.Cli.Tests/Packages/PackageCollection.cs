namespace NginxConf.Cli.Tests.Packages;

/// <summary>The tests that share one feed: it is packed once.</summary>
[CollectionDefinition(nameof(PackageCollection))]
public sealed class PackageCollection : ICollectionFixture<LocalFeed>;
