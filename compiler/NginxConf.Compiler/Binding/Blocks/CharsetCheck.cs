using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>A location that turns text from one charset into another has a <c>charset_map</c> for it.</summary>
internal sealed class CharsetCheck(BindContext context)
{
    private readonly HashSet<(string Source, string Target)> _missing = [];

    /// <param name="settings">In force in the location.</param>
    /// <param name="maps">Those of the <c>http</c> block.</param>
    public void Run(SettingsModel settings, EquatableArray<CharsetMapModel> maps)
    {
        if (Constant(settings, "source_charset") is not { } source
            || Constant(settings, "charset") is not { } target
            || target == "off"
            || string.Equals(source, target, StringComparison.OrdinalIgnoreCase)
            || maps.Any(map => map.IsBetween(source, target))
            || !_missing.Add((source, target)))
        {
            return;
        }

        var message = $"no \"charset_map\" between the charsets \"{source}\" and \"{target}\"";
        context.ReportUnplaced(Descriptors.InvalidRelation(settings.Find("charset").Last?.Where, message));
    }

    private static string? Constant(SettingsModel settings, string name) =>
        settings.Find(name).Last?.Arguments.FirstOrDefault() is Template { Constant: { } text } ? text : null;
}
