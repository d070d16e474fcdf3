namespace NginxConf.TestKit.Snapshots;

/// <summary>One of several named outputs of a test, such as a generated file; <c>/</c> in the name becomes <c>.</c> in the file name.</summary>
/// <param name="Name">What the output is called, without the extension.</param>
/// <param name="Extension">Without a dot: <c>cs</c>, <c>txt</c>.</param>
public sealed record SnapshotItem(string Name, string Text, string Extension = "cs");
