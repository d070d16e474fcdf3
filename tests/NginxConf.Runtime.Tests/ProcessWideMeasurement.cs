namespace NginxConf.Runtime.Tests;

/// <summary>Tests that measure the whole process: no other test runs beside them.</summary>
[CollectionDefinition(nameof(ProcessWideMeasurement), DisableParallelization = true)]
public sealed class ProcessWideMeasurement;
