using NginxConf.Compiler.Directives;
using NginxConf.TestKit.Processes;

namespace NginxConf.Compiler.Tests.Directives.Oracle;

/// <summary>
/// The command tables inside Debian's nginx: it exports its symbols for loadable modules, so the list of modules can be
/// followed to every <c>ngx_command_t</c>. Exact, complete, and without starting nginx once per question.
/// </summary>
internal static class NginxBinary
{
    private const int CommandSize = 56;
    private const int KeywordSize = 24;

    private static readonly Version s_version = new(1, 22, 1);
    private static readonly Lazy<NginxCommand[]> s_commands = new(() => Read().ToArray());

    public static IReadOnlyList<NginxCommand> Commands => s_commands.Value;

    /// <summary>True when the version of the binary has a directive of this age.</summary>
    public static bool Knows(DirectiveInfo row) => row.Since.Length == 0 || Version.Parse(row.Since) <= s_version;

    private static IEnumerable<NginxCommand> Read()
    {
        var image = new ElfImage(File.ReadAllBytes(RequiredProgram.Find("nginx", "nginx")));
        var (modules, names) = (image.AddressOf("ngx_modules"), image.AddressOf("ngx_module_names"));
        for (ulong i = 0; image.Pointer(modules + (8 * i)) is var module and not 0; i++)
        {
            var name = image.Text(image.Pointer(names + (8 * i)));
            var kind = BitConverter.GetBytes((uint)image.Number(module + 72));
            var commands = image.Pointer(module + 64);
            for (var command = commands; command != 0 && image.Number(command) != 0; command += CommandSize)
            {
                yield return ReadCommand(image, command, Short(name), System.Text.Encoding.ASCII.GetString(kind));
            }
        }
    }

    private static NginxCommand ReadCommand(ElfImage image, ulong command, string module, string kind)
    {
        var (handler, post) = (image.SymbolAt(image.Pointer(command + 24)), image.Pointer(command + 48));
        var hasWords = handler is "ngx_conf_set_enum_slot" or "ngx_conf_set_bitmask_slot" && post != 0;
        return new NginxCommand(
            module,
            kind,
            image.Text(image.Pointer(command + 8), (int)image.Number(command)),
            image.Number(command + 16),
            handler,
            hasWords ? Words(image, post).ToArray() : [],
            handler == "ngx_conf_set_num_slot" && post != 0 && image.SymbolAt(image.Pointer(post)) == "ngx_conf_check_num_bounds"
                ? ((long)image.Number(post + 8), (long)image.Number(post + 16))
                : null);
    }

    private static IEnumerable<string> Words(ElfImage image, ulong table)
    {
        for (; image.Number(table) != 0; table += KeywordSize)
        {
            yield return image.Text(image.Pointer(table + 8), (int)image.Number(table));
        }
    }

    private static string Short(string module) => module["ngx_".Length..^"_module".Length];
}
