using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Directives.Arguments;

/// <summary>
/// Reads the arguments of a directive into values. The number of arguments was checked before
/// (<see cref="DirectiveInfo.Shape"/>).
/// </summary>
public abstract record ArgumentReader
{
    /// <summary>The arguments in a few words, for the documentation: <c>number size</c>.</summary>
    public abstract string Syntax { get; }

    /// <param name="directive">The directive's name, for nginx's messages.</param>
    /// <param name="words">The arguments, unquoted.</param>
    public abstract ParsedArguments Read(string directive, EquatableArray<string> words);
}
