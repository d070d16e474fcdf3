using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Scopes;

/// <summary>The log formats read so far; nginx finds only formats that are written before their use.</summary>
internal sealed class LogFormatScope(BindContext context)
{
    public const string Combined = "combined";

    private const string CombinedLine =
        "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent \"$http_referer\" \"$http_user_agent\"";

    private readonly List<LogFormatModel> _formats =
    [
        new(Combined, LogEscape.Default, (Template)Template.Parse(CombinedLine).Value!),
    ];

    private readonly HashSet<string> _assumed = new(StringComparer.Ordinal);

    public EquatableArray<LogFormatModel> All => _formats.ToEquatableArray();

    public void Define(BoundDirective directive, LogFormatModel format)
    {
        if (_formats.FirstOrDefault(known => known.FormatName == format.FormatName) is { } first)
        {
            context.Report(Descriptors.DuplicateLogFormat(directive.At(0), format.FormatName, first.Where), directive.IncludedFrom);
        }
        else
        {
            _formats.Add(format);
        }
    }

    /// <summary>Takes a format as defined whose definition has a mistake.</summary>
    public void Assume(string name) => _assumed.Add(name);

    public void Use(BoundDirective directive, int argument, string name)
    {
        if (_formats.All(format => format.FormatName != name) && !_assumed.Contains(name))
        {
            context.Report(Descriptors.UnknownLogFormat(directive.At(argument), name), directive.IncludedFrom);
        }
    }
}
