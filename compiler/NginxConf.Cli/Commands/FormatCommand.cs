using NginxConf.Cli.Formatting;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Formatting;
using NginxConf.Compiler.Text;

namespace NginxConf.Cli.Commands;

/// <summary>
/// <c>ngxc fmt</c>: canonical formatting. Exit code 0 when all is well, 1 when <c>--check</c> or <c>--diff</c> found a file that
/// is not in canonical form, 2 when a file cannot be read, written or parsed; such a file stays as it is, the others are done.
/// </summary>
internal sealed class FormatCommand(FormatMode mode, Stream output, TextWriter errors)
{
    /// <summary>In the place of a file: standard input, whose canonical form goes to standard output.</summary>
    private const string StandardInput = "-";

    private const int Unformatted = 1;
    private const int Failed = 2;

    public static int Run(IReadOnlyList<string> files, FormatMode mode)
    {
        using var output = Console.OpenStandardOutput();
        return new FormatCommand(mode, output, Console.Error).Run(files);
    }

    private int Run(IReadOnlyList<string> files) => files.Select(Format).Append(0).Max();

    private int Format(string file)
    {
        try
        {
            var source = new SourceText(file, ByteText.FromBytes(Read(file)));
            var formatted = SourceFormatter.Format(source);
            if (formatted.Text is { } text)
            {
                return Deliver(source, text);
            }

            foreach (var diagnostic in formatted.Diagnostics)
            {
                errors.WriteLine(CodeFrame.Render(diagnostic));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"ngxc: {problem.Message}");
        }

        return Failed;
    }

    private static byte[] Read(string file)
    {
        if (file != StandardInput)
        {
            return File.ReadAllBytes(file);
        }

        using var input = Console.OpenStandardInput();
        using var content = new MemoryStream();
        input.CopyTo(content);
        return content.ToArray();
    }

    private int Deliver(SourceText source, string text)
    {
        var isChanged = text != source.Text;
        switch (mode)
        {
            case FormatMode.Write when source.Path == StandardInput:
                Print(text);
                return 0;
            case FormatMode.Write when isChanged:
                AtomicFile.Replace(source.Path, ByteText.ToBytes(text));
                Print($"{source.Path}\n");
                return 0;
            case FormatMode.Check when isChanged:
                Print($"{source.Path}\n");
                return Unformatted;
            case FormatMode.Diff when isChanged:
                Print(UnifiedDiff.Render(source.Path, source.Text, text));
                return Unformatted;
            default:
                return 0;
        }
    }

    // Bytes that are not UTF-8 go through unchanged.
    private void Print(string text) => output.Write(ByteText.ToBytes(text));
}
