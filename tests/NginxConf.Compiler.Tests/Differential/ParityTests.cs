using System.Text;
using System.Text.RegularExpressions;
using NginxConf.Compiler.Binding;
using NginxConf.Compiler.Sources;
using NginxConf.Compiler.Text;
using NginxConf.TestKit;

namespace NginxConf.Compiler.Tests.Differential;

/// <summary>
/// Thousands of damaged configurations through the real <c>nginx -t</c> and through the parity mode: the same verdict, and for an
/// error the same line. What differs stands in <c>Disagreements.txt</c>, each with its reason.
/// </summary>
public sealed partial class ParityTests
{
    private const int MutantsPerBase = 80;
    private const int Wanted = 3000;
    private const double Agreement = 0.99;

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests/NginxConf.Compiler.Tests/Differential");

    [Fact]
    public async Task Damaged_configurations_are_judged_as_by_nginx()
    {
        using var directory = new TestDirectory();
        var included = Prepare(directory);
        var bases = ReadBases();
        var foreign = bases.SelectMany(text => text.Text.Split('\n')).Select(line => line.Trim())
            .Where(line => line.EndsWith(';') && !line.Contains('{')).Distinct().Order(StringComparer.Ordinal).ToList();
        var mutants = bases.SelectMany(text => Mutants(text.Name, text.Text, foreign)).ToList();

        var nginx = await NginxBatch.RunAsync(directory, mutants.Select(mutant => mutant.Text).ToList());
        var ours = mutants.Select((mutant, i) => Judge(mutant.Text, i, included)).ToList();

        var compared = Enumerable.Range(0, mutants.Count).Where(i => !nginx[i].IsEnvironment).ToList();
        var differing = compared.Where(i => !nginx[i].Agrees(ours[i])).ToList();
        var listed = ReadDisagreements();
        var unlisted = differing.Where(i => !listed.Contains(mutants[i].Name)).ToList();

        unlisted.Count.ShouldBe(0, Describe(unlisted, mutants, nginx, ours));
        listed.Except(differing.Select(i => mutants[i].Name)).ShouldBeEmpty("these agree now and are no longer to be listed");
        compared.Count.ShouldBeGreaterThanOrEqualTo(Wanted);
        (1 - ((double)differing.Count / compared.Count)).ShouldBeGreaterThanOrEqualTo(Agreement);
    }

    [Fact]
    public async Task Undamaged_configurations_are_accepted_by_both()
    {
        using var directory = new TestDirectory();
        var included = Prepare(directory);
        var bases = ReadBases();
        bases.Count.ShouldBeGreaterThanOrEqualTo(40);

        var nginx = await NginxBatch.RunAsync(directory, bases.Select(text => text.Text).ToList());
        var ours = bases.Select((text, i) => Judge(text.Text, i, included)).ToList();

        Enumerable.Range(0, bases.Count)
            .Where(i => nginx[i].Message is not null || ours[i].Message is not null)
            .Select(i => $"{bases[i].Name}: nginx {nginx[i]}; ours {ours[i]}")
            .ShouldBeEmpty();
    }

    /// <summary>What the configurations need on disk. Returns the files that they include, as the compiler is to find them.</summary>
    private static List<SourceText> Prepare(TestDirectory directory)
    {
        foreach (var name in new[] { "logs", "temp", "cache" })
        {
            directory.CreateDirectory(name);
        }

        TestCertificate.Write(directory, "tls", "localhost");
        File.Move(directory["tls.crt"], directory["cert.pem"]);
        File.Move(directory["tls.key"], directory["key.pem"]);
        var files = new List<SourceText>();
        foreach (var path in Directory.GetFiles(Path.Combine(s_folder, "Configurations/include")))
        {
            var content = File.ReadAllText(path);
            directory.Write(Path.GetFileName(path), content);
            files.Add(new SourceText("./" + Path.GetFileName(path), content));
        }

        return files;
    }

    private static List<(string Name, string Text)> ReadBases() =>
        Directory.GetFiles(Path.Combine(s_folder, "Configurations"), "*.conf").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
            .ToList();

    private static IEnumerable<Mutant> Mutants(string name, string text, IReadOnlyList<string> foreign)
    {
        var mutator = new Mutator(name, text, foreign);
        return Enumerable.Range(1, MutantsPerBase).Select(mutator.Mutate).Where(mutant => mutant.Text != text && !WritesOutside().IsMatch(mutant.Text)).DistinctBy(mutant => mutant.Text);
    }

    private static Verdict Judge(string text, int number, IEnumerable<SourceText> included)
    {
        var main = new SourceText($"./{number}.conf", text);
        return Verdict.Of(SiteBinder.Bind(main.Path, new InMemorySourceFiles(included.Prepend(main)), new BindOptions { NginxParity = true }));
    }

    /// <summary>nginx -t opens logs and makes directories; damage must not make it do so outside of the test's directory.</summary>
    [GeneratedRegex(@"(\b\w+_log|\bpid|\block_file|\w+_path)\s+([""']?/|.*\.\.)")]
    private static partial Regex WritesOutside();

    private static HashSet<string> ReadDisagreements() =>
        File.ReadLines(Path.Combine(s_folder, "Disagreements.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ')[0])
            .ToHashSet(StringComparer.Ordinal);

    private static string Describe(List<int> numbers, List<Mutant> mutants, IReadOnlyList<Verdict> nginx, List<Verdict> ours)
    {
        var text = new StringBuilder();
        foreach (var i in numbers)
        {
            text.Append('\n').Append(mutants[i].Name).Append(" (").Append(mutants[i].Kinds).Append(")\n  nginx ").Append(nginx[i])
                .Append("\n  ours  ").Append(ours[i]).Append('\n');
        }

        return text.ToString();
    }
}
