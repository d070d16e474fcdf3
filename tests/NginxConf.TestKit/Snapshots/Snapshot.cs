using System.Runtime.CompilerServices;
using System.Text;
using NginxConf.TestKit.Text;

namespace NginxConf.TestKit.Snapshots;

/// <summary>
/// Compares output with a file beside the test, in Verify's convention: <c>Class.Method.verified.ext</c> is the expectation,
/// <c>Class.Method.received.ext</c> is written on a mismatch. With <c>NGXC_ACCEPT=1</c> the output becomes the expectation.
/// </summary>
/// <remarks>The test class must be named like its source file. Line endings are normalised to <c>\n</c>.</remarks>
public static class Snapshot
{
    public const string AcceptVariable = "NGXC_ACCEPT";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares one output.</summary>
    /// <param name="parameters">Tells the cases of a theory apart: <c>Class.Method_parameters.verified.ext</c>.</param>
    public static void Match(
        string actual,
        string extension = "txt",
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var stem = Stem(sourceFile, method, parameters);
        if (Check(VerifiedPath(stem, extension), ReceivedPath(stem, extension), actual) is { } problem)
        {
            throw new SnapshotMismatchException(problem + HowToAccept(sourceFile, method));
        }
    }

    /// <summary>Compares a set of outputs, <c>Class.Method#Name.verified.ext</c> each; an expected one that no longer comes is a mismatch.</summary>
    public static void MatchAll(
        IEnumerable<SnapshotItem> items,
        string? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var stem = Stem(sourceFile, method, parameters);
        var problems = new StringBuilder();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var itemStem = stem + "#" + FileName(item.Name);
            if (!known.Add(VerifiedPath(itemStem, item.Extension)))
            {
                throw new TestKitException($"Two snapshot items are named \"{item.Name}\".");
            }

            problems.Append(Check(VerifiedPath(itemStem, item.Extension), ReceivedPath(itemStem, item.Extension), item.Text));
        }

        foreach (var stale in Directory.EnumerateFiles(Path.GetDirectoryName(stem)!, Path.GetFileName(stem) + "#*.verified.*")
                     .Where(path => !known.Contains(path)).Order(StringComparer.Ordinal))
        {
            if (IsAccepting(stale))
            {
                File.Delete(stale);
            }
            else
            {
                problems.Append($"{Path.GetFileName(stale)} is expected, but the test no longer produces it.\n");
            }
        }

        if (problems.Length > 0)
        {
            throw new SnapshotMismatchException(problems + HowToAccept(sourceFile, method));
        }
    }

    /// <summary>Compares a generated document with the file of the repository that it is, such as <c>docs/directives.md</c>.</summary>
    public static void MatchDocument(
        string repositoryPath,
        string actual,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var path = Path.Combine(Repository.Root, repositoryPath);
        if (Check(path, Path.ChangeExtension(path, ".received" + Path.GetExtension(path)), actual) is { } problem)
        {
            throw new SnapshotMismatchException(problem + HowToAccept(sourceFile, method));
        }
    }

    // Only files of the clone are accepted: the kit's own tests provoke mismatches elsewhere.
    private static bool IsAccepting(string path) =>
        Environment.GetEnvironmentVariable(AcceptVariable) == "1" && path.StartsWith(Repository.Root, StringComparison.Ordinal);

    private static string? Check(string verified, string received, string actual)
    {
        var text = Normalize(actual);
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified, s_utf8)) : null;
        if (expected == text || IsAccepting(verified))
        {
            if (expected != text)
            {
                Write(verified, text);
            }

            File.Delete(received);
            return null;
        }

        Write(received, text);
        return expected is null
            ? $"{Path.GetFileName(verified)} does not exist yet. Received:\n{text}\n"
            : $"{Path.GetFileName(verified)} (-) differs from what was received (+):\n{TextDiff.Render(expected, text)}";
    }

    private static string VerifiedPath(string stem, string extension) => $"{stem}.verified.{extension}";

    private static string ReceivedPath(string stem, string extension) => $"{stem}.received.{extension}";

    private static string Stem(string sourceFile, string method, string? parameters)
    {
        var directory = Path.GetDirectoryName(sourceFile);
        if (string.IsNullOrEmpty(directory) || !Directory.Exists(directory))
        {
            throw new TestKitException($"Snapshots live beside the test source, and \"{sourceFile}\" is not on this machine.");
        }

        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        return Path.Combine(directory, parameters is null ? name : $"{name}_{FileName(parameters)}");
    }

    private static string FileName(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append(c is '/' ? '.' : char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '=' ? c : '-');
        }

        return text.ToString();
    }

    // Lone surrogates stand for bytes that are not UTF-8 and would be lost in a UTF-8 file: they are spelled out.
    private static string Normalize(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                result.Append($"\\u{(int)text[i]:x4}");
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    // Renaming keeps a parallel reader from seeing half a file.
    private static void Write(string path, string text)
    {
        var temporary = $"{path}.{Guid.NewGuid():n}.tmp";
        File.WriteAllText(temporary, text, s_utf8);
        File.Move(temporary, path, overwrite: true);
    }

    private static string HowToAccept(string sourceFile, string method) =>
        $"""

        If the new output is right, accept it:
          {AcceptVariable}=1 dotnet test {ProjectOf(sourceFile)} --filter FullyQualifiedName~{Path.GetFileNameWithoutExtension(sourceFile)}.{method}
        or accept everything with ./test.sh --accept
        """;

    private static string ProjectOf(string sourceFile)
    {
        for (var directory = Path.GetDirectoryName(sourceFile); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (Directory.EnumerateFiles(directory, "*.csproj").Any())
            {
                return "tests/" + Path.GetFileName(directory);
            }
        }

        return "";
    }
}
