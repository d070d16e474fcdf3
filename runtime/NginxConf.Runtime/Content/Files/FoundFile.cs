namespace NginxConf.Runtime.Content.Files;

/// <summary>What a path led to.</summary>
/// <param name="Descriptor">Of the open file; -1 where none was to be opened, or on an error.</param>
internal readonly record struct FoundFile(FileError Error, int Descriptor, FileStatus Status);
