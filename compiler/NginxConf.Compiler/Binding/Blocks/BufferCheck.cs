using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;
using NginxConf.Compiler.Values;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>
/// The relations that nginx asks of the buffer settings of one level, inherited ones included; defaults that are not written
/// follow from the others (directives <c>fastcgi_buffers</c>, <c>proxy_busy_buffers_size</c>, <c>large_client_header_buffers</c>, ...).
/// </summary>
internal sealed class BufferCheck(BindContext context)
{
    private const long DefaultMaxTempFile = 1024L * 1024 * 1024;

    private static readonly string[] s_prefixes = ["proxy_", "fastcgi_", "uwsgi_", "scgi_"];

    private static readonly string[] s_involved =
        ["buffers", "buffer_size", "busy_buffers_size", "temp_file_write_size", "max_temp_file_size"];

    /// <summary>A server itself, without its locations.</summary>
    public void CheckHeaders(ServerModel server)
    {
        const string Headers = "large_client_header_buffers";
        if (server.Settings.Find(Headers).Last is { Where: { } where }
            && server.Settings.Size(Headers) < server.Settings.Size("connection_pool_size"))
        {
            Report(where, "the \"large_client_header_buffers\" size must be equal to or greater than \"connection_pool_size\"");
        }
    }

    /// <summary>One level: a server or location.</summary>
    public void Check(SettingsModel settings)
    {
        foreach (var prefix in s_prefixes)
        {
            Check(settings, prefix);
        }
    }

    private void Check(SettingsModel settings, string prefix)
    {
        var written = s_involved.Select(name => settings.Find(prefix + name).Last).OfType<DirectiveModel>().ToList();
        if (written.Any(directive => directive.Arguments.Count < directive.Words.Count))
        {
            return; // A value that could not be read has its own message.
        }

        // The defaults fit each other, so that a mistake always has the place of a written directive.
        if (written.LastOrDefault()?.Where is { } where && FindMistake(settings, prefix) is { } message)
        {
            Report(where, message);
        }
    }

    private static string? FindMistake(SettingsModel settings, string prefix)
    {
        var count = settings.Value<NumberValue>(prefix + "buffers")?.Number ?? 0;
        var each = settings.Size(prefix + "buffers");
        var largest = Math.Max(each, settings.Size(prefix + "buffer_size"));
        var busy = Written(settings, prefix + "busy_buffers_size", 2 * largest);
        var write = Written(settings, prefix + "temp_file_write_size", 2 * largest);
        var file = Written(settings, prefix + "max_temp_file_size", DefaultMaxTempFile);
        var maximum = $"the maximum of the value of \"{prefix}buffer_size\" and one of the \"{prefix}buffers\"";

        return count < 2 ? $"there must be at least 2 \"{prefix}buffers\""
            : busy < largest ? $"\"{prefix}busy_buffers_size\" must be equal to or greater than {maximum}"
            : busy > (count - 1) * each ? $"\"{prefix}busy_buffers_size\" must be less than the size of all \"{prefix}buffers\" minus one buffer"
            : write < largest ? $"\"{prefix}temp_file_write_size\" must be equal to or greater than {maximum}"
            : file != 0 && file < largest ? $"\"{prefix}max_temp_file_size\" must be equal to zero to disable temporary files usage or must be equal to or greater than {maximum}"
            : null;
    }

    private static long Written(SettingsModel settings, string name, long otherwise) =>
        settings.Has(name) ? settings.Size(name) : otherwise;

    private void Report(SourceSpan where, string message) => context.Report(Descriptors.InvalidRelation(where, message), null);
}
