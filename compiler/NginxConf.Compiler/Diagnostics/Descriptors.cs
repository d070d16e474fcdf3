using System.Reflection;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Diagnostics;

/// <summary>
/// Every diagnostic of the compiler. One partial file per stage (<c>Descriptors.Syntax.cs</c>, ...); a stage makes its
/// diagnostics only through the factory methods there.
/// </summary>
public static partial class Descriptors
{
    /// <summary>All descriptors by id, for documentation and rule lists.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(f => (DiagnosticDescriptor)f.GetValue(null))
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
        .ToList();

    private static DiagnosticDescriptor Error(string id, string title, string format) =>
        new(id, DiagnosticSeverity.Error, title, format);

    private static DiagnosticDescriptor Warning(string id, string title, string format) =>
        new(id, DiagnosticSeverity.Warning, title, format);

    private static DiagnosticDescriptor Info(string id, string title, string format) =>
        new(id, DiagnosticSeverity.Info, title, format);

    private static Diagnostic At(DiagnosticDescriptor descriptor, SourceText file, TextSpan span, params string[] arguments) =>
        Diagnostic.Create(descriptor, new SourceSpan(file, span), arguments);
}
