using NginxConf.Compiler.Templates;

namespace NginxConf.Compiler.Model;

/// <summary><c>if (-f path)</c></summary>
public sealed record FileCondition(FileTest Test, Template Path) : ConditionModel;
