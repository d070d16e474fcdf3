using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>What all kinds of blocks have in common.</summary>
internal static class BlockParts
{
    public static EquatableArray<DirectiveModel> Directives(BoundBlock? block) =>
        block?.Directives.Select(directive => directive.ToModel()).ToEquatableArray() ?? default;
}
