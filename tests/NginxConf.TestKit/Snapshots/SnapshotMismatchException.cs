namespace NginxConf.TestKit.Snapshots;

/// <summary>Output differs from its <c>.verified.</c> file. The message carries the diff and the command that accepts the new output.</summary>
public sealed class SnapshotMismatchException(string message) : TestKitException(message);
