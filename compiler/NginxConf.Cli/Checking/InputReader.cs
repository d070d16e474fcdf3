using NginxConf.Cli.Sites;
using NginxConf.Compiler.Analysis;
using NginxConf.Compiler.Text;
using NginxConf.Includes;

namespace NginxConf.Cli.Checking;

/// <summary>Reads the files that the user names.</summary>
internal sealed class InputReader(CheckOptions options)
{
    private const string StandardInput = "-";
    private const string StandardInputName = "stdin";
    private const string UsualMainFile = "nginx.conf";

    private readonly DiskSourceFiles _disk = new();

    /// <exception cref="UserErrorException">The file cannot be read.</exception>
    public CheckInput Read(string name) => name == StandardInput ? ReadStandardInput() : ReadFile(name);

    private CheckInput ReadStandardInput()
    {
        using var bytes = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(bytes);
        return Input(StandardInputName, new SourceText(StandardInputName, ByteText.FromBytes(bytes.ToArray()))) with
        {
            Directory = Environment.CurrentDirectory.TrimEnd('/') + "/",
        };
    }

    private CheckInput ReadFile(string name)
    {
        var path = ConfigurationFile.PathOf(
            Path.IsPathRooted(name) && options.Paths.Map(name) is var mapped && File.Exists(mapped) ? mapped : name);
        return _disk.Read(path) is { } text
            ? Input(name, text) with { FragmentDirectory = FolderOfMainFile(path) }
            : throw new UserErrorException($"\"{path}\" cannot be read");
    }

    private CheckInput Input(string name, SourceText text) => new(name, text, _disk)
    {
        Context = options.Context,
        Paths = options.Paths,
        Rules = options.Rules,
        NginxParity = options.NginxParity,
    };

    /// <summary>The nearest folder above a file that has an nginx.conf, with its final slash; null for none.</summary>
    private static string? FolderOfMainFile(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, UsualMainFile)))
            {
                return folder.TrimEnd('/') + "/";
            }
        }

        return null;
    }
}
