using NginxConf.Compiler.Directives.Kinds;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Directives.Arguments;

/// <summary>Each argument has the kind of its position; further ones have the last kind.</summary>
public sealed record Positional(EquatableArray<ValueKind> Kinds) : ArgumentReader
{
    public static Positional Of(params ValueKind[] kinds) => new(EquatableArray.Create(kinds));

    public override string Syntax => string.Join(" ", Kinds.Select(k => k.Syntax));

    public override ParsedArguments Read(string directive, EquatableArray<string> words)
    {
        var values = new List<Value>();
        var errors = new List<ValueError>();
        for (var i = 0; i < words.Count; i++)
        {
            var parsed = KindAt(i).Parse(directive, words[i]);
            if (parsed.TryGet(out var value))
            {
                values.Add(value);
            }
            else if (parsed.Error is { } error)
            {
                errors.Add(error with { Argument = i });
            }
        }

        return new ParsedArguments(values.ToEquatableArray(), errors.ToEquatableArray());
    }

    /// <summary>The kind of an argument.</summary>
    public ValueKind KindAt(int index) =>
        index < Kinds.Count ? Kinds[index] : Kinds.IsEmpty ? WordKind.Any : Kinds[Kinds.Count - 1];
}
