namespace NginxConf.TestKit.Differential;

/// <summary>What one server did with a script.</summary>
/// <param name="Text">Responses, requests at the backends and log lines, without what differs from run to run.</param>
/// <param name="LogLines">New lines by log file.</param>
public sealed record Observation(string Text, IReadOnlyDictionary<string, int> LogLines);
