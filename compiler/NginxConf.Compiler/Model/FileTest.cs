namespace NginxConf.Compiler.Model;

/// <summary>What <c>-f</c>, <c>-d</c>, <c>-e</c> and <c>-x</c> test.</summary>
public enum FileTest
{
    File,
    Directory,
    Exists,
    Executable,
}
