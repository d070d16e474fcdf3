using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Lowering.Naming;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Templates;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Log files and formats of a site, each named once; keeps those that are used.</summary>
internal sealed class LogTable
{
    private const string DefaultPath = "logs/access.log";
    private const string DefaultFormat = "combined";

    private readonly ValueLowering _values;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, AccessFilePlan> _accessFiles;
    private readonly Dictionary<string, LogFormatPlan> _formats;
    private readonly Dictionary<(string, string), ErrorFilePlan> _errorFiles;
    private readonly HashSet<object> _used = [];

    public LogTable(SiteModel site, ValueLowering values, DiagnosticBag diagnostics)
    {
        _values = values;
        _diagnostics = diagnostics;
        var directives = Blocks.Of(site).SelectMany(block => block.Directives).Select(directive => directive.Detail).ToArray();
        _accessFiles = AccessFiles(directives.OfType<AccessLogModel>());
        _formats = Formats(site.Http.LogFormats);
        _errorFiles = ErrorFiles(directives.OfType<ErrorLogModel>(), _accessFiles.Values.Select(file => file.Member));
    }

    /// <summary>What nginx logs where no <c>access_log</c> is written.</summary>
    public EquatableArray<AccessLogPlan> Default() =>
        EquatableArray.Create(Use(DefaultPath, DefaultFormat, null, "access_log logs/access.log combined;"));

    /// <summary>The logs of one level; empty for <c>off</c>.</summary>
    public EquatableArray<AccessLogPlan> Lower(IEnumerable<AccessLogModel> logs)
    {
        var plans = new List<AccessLogPlan>();
        foreach (var log in logs)
        {
            if (log.IsOff)
            {
                return default;
            }

            if (log.Path!.Constant is { } path)
            {
                plans.Add(Use(path, log.Format, log.Condition, log.Text));
            }
            else
            {
                _diagnostics.Add(Descriptors.VariableLogPath(log.Where));
            }
        }

        return plans.ToEquatableArray();
    }

    /// <summary>Members of the error logs of one level.</summary>
    public EquatableArray<string> Lower(IEnumerable<ErrorLogModel> logs) =>
        logs.Select(log =>
        {
            var file = _errorFiles[(log.Path, log.Level)];
            _used.Add(file);
            return file.Member;
        }).ToEquatableArray();

    public LogsPlan ToPlan() => new(
        _accessFiles.Values.Where(_used.Contains).ToEquatableArray(),
        _formats.Values.Where(_used.Contains).ToEquatableArray(),
        _errorFiles.Values.Where(_used.Contains).ToEquatableArray());

    private AccessLogPlan Use(string path, string format, Template? condition, string directive)
    {
        var file = _accessFiles[path];
        var line = _formats[format];
        _used.Add(file);
        _used.Add(line);
        return new AccessLogPlan(file.Member, line.Method, condition is null ? null : _values.Lower(condition), directive);
    }

    private static Dictionary<string, AccessFilePlan> AccessFiles(IEnumerable<AccessLogModel> logs)
    {
        var byPath = logs
            .Where(log => log.Path?.Constant is not null)
            .GroupBy(log => log.Path!.Constant!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        if (!byPath.ContainsKey(DefaultPath))
        {
            byPath.Add(DefaultPath, []);
        }

        return Named(byPath.Keys, path => path, path => path, [], name => name).ToDictionary(
            named => named.Item,
            named => new AccessFilePlan(
                named.Name,
                named.Item,
                byPath[named.Item].Select(log => log.BufferSize).FirstOrDefault(size => size is not null),
                byPath[named.Item].Select(log => log.FlushMilliseconds).FirstOrDefault(time => time is not null)),
            StringComparer.Ordinal);
    }

    private Dictionary<string, LogFormatPlan> Formats(IReadOnlyList<LogFormatModel> formats)
    {
        var names = NameTable.Assign(formats.Select(f => ("Write" + Identifier.FromText(f.FormatName), f.FormatName)).ToArray());
        return formats
            .Select((f, i) => new LogFormatPlan(names[i], f.FormatName, f.Escape, _values.Lower(f.Line), f.Text))
            .ToDictionary(plan => plan.Name, StringComparer.Ordinal);
    }

    private static Dictionary<(string, string), ErrorFilePlan> ErrorFiles(IEnumerable<ErrorLogModel> logs, IEnumerable<string> taken)
    {
        var distinct = logs.GroupBy(log => (log.Path, log.Level)).Select(group => group.First());
        return Named(distinct, log => log.Path, log => log.Path + " " + log.Level, taken, ErrorName)
            .Select(named => new ErrorFilePlan(named.Name, named.Item.Path, named.Item.Level, named.Item.Text))
            .ToDictionary(plan => (plan.Path, plan.Level));
    }

    /// <summary>Names files by the last part of their paths, by the whole path where that is not enough.</summary>
    private static IEnumerable<(T Item, string Name)> Named<T>(
        IEnumerable<T> items, Func<T, string> path, Func<T, string> identity, IEnumerable<string> taken, Func<string, string> name)
    {
        var all = items.ToArray();
        var crowded = new HashSet<string>(
            all.GroupBy(item => FileName(path(item)), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key),
            StringComparer.OrdinalIgnoreCase);
        var wishes = all.Select(item =>
        {
            var file = FileName(path(item));
            return (name(crowded.Contains(file) ? PathName(path(item)) : file), identity(item));
        });
        var names = NameTable.Assign(wishes.ToArray(), taken);
        return all.Select((item, i) => (item, names[i]));
    }

    private static string ErrorName(string name) => name.IndexOf("Error", StringComparison.Ordinal) < 0 ? name + "Error" : name;

    private static string FileName(string path) => PathName(path.Substring(path.LastIndexOf('/') + 1));

    private static string PathName(string path)
    {
        var name = Identifier.FromText(path.EndsWith(".log", StringComparison.Ordinal) ? path.Substring(0, path.Length - 4) : path);
        return name.Length == 0 || char.IsDigit(name[0]) ? "Log" + name : name;
    }
}
