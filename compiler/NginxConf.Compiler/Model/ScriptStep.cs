namespace NginxConf.Compiler.Model;

/// <summary>One directive of the rewrite module, run in file order.</summary>
public abstract record ScriptStep : DirectiveDetail;
