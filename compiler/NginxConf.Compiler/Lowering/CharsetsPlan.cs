using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>All charsets of a site.</summary>
internal sealed record CharsetsPlan(EquatableArray<string> Names, EquatableArray<CharsetMapPlan> Maps);

/// <summary>A <c>charset_map</c>.</summary>
internal sealed record CharsetMapPlan(string First, string Second, EquatableArray<CharsetRowModel> Rows, string Directive);
