using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>
/// The relations that nginx asks of the buffer settings of one level, inherited ones included; defaults that are not written
/// follow from the others (directives <c>fastcgi_buffers</c>, <c>fastcgi_busy_buffers_size</c>, <c>large_client_header_buffers</c>, ...).
/// </summary>
internal sealed class BufferCheck(BindContext context)
{
    private const string Prefix = "fastcgi_";
    private const long DefaultMaxTempFile = 1024L * 1024 * 1024;

    private static readonly string[] s_involved =
    [
        Prefix + "buffers", Prefix + "buffer_size", Prefix + "busy_buffers_size",
        Prefix + "temp_file_write_size", Prefix + "max_temp_file_size",
    ];

    public void Run(ServerModel server)
    {
        const string Headers = "large_client_header_buffers";
        if (server.Settings.Find(Headers).Last is { Where: { } where }
            && server.Settings.Size(Headers) < server.Settings.Size("connection_pool_size"))
        {
            Report(where, "the \"large_client_header_buffers\" size must be equal to or greater than \"connection_pool_size\"");
        }

        Check(server.Settings);
        Run(server.Locations, server.Script);
    }

    private void Run(EquatableArray<LocationModel> locations, EquatableArray<ScriptStep> script)
    {
        var inside = script.OfType<IfStep>().Select(step => step.Location).OfType<LocationModel>();
        foreach (var location in locations.Concat(inside))
        {
            Check(location.Settings);
            Run(location.Locations, location.Script);
        }
    }

    private void Check(SettingsModel settings)
    {
        var written = s_involved.Select(name => settings.Find(name).Last).OfType<DirectiveModel>().ToList();
        if (written.Any(directive => directive.Arguments.Count < directive.Words.Count))
        {
            return; // A value that could not be read has its own message.
        }

        // The defaults fit each other, so that a mistake always has the place of a written directive.
        if (written.LastOrDefault()?.Where is { } where && FindMistake(settings) is { } message)
        {
            Report(where, message);
        }
    }

    private static string? FindMistake(SettingsModel settings)
    {
        var count = settings.Value<NumberValue>(Prefix + "buffers")?.Number ?? 0;
        var each = settings.Size(Prefix + "buffers");
        var largest = Math.Max(each, settings.Size(Prefix + "buffer_size"));
        var busy = Written(settings, "busy_buffers_size", 2 * largest);
        var write = Written(settings, "temp_file_write_size", 2 * largest);
        var file = Written(settings, "max_temp_file_size", DefaultMaxTempFile);
        const string Maximum = $"the maximum of the value of \"{Prefix}buffer_size\" and one of the \"{Prefix}buffers\"";

        return count < 2 ? $"there must be at least 2 \"{Prefix}buffers\""
            : busy < largest ? $"\"{Prefix}busy_buffers_size\" must be equal to or greater than {Maximum}"
            : busy > (count - 1) * each ? $"\"{Prefix}busy_buffers_size\" must be less than the size of all \"{Prefix}buffers\" minus one buffer"
            : write < largest ? $"\"{Prefix}temp_file_write_size\" must be equal to or greater than {Maximum}"
            : file != 0 && file < largest ? $"\"{Prefix}max_temp_file_size\" must be equal to zero to disable temporary files usage or must be equal to or greater than {Maximum}"
            : null;
    }

    private static long Written(SettingsModel settings, string name, long otherwise) =>
        settings.Has(Prefix + name) ? settings.Size(Prefix + name) : otherwise;

    private void Report(SourceSpan where, string message) => context.Diagnostics.Add(Descriptors.InvalidRelation(where, message));
}
