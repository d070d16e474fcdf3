using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Syntax;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Reporting;

/// <summary>
/// The diagnostics as the user wants to see them: after the <c>#ngxc ignore</c> comments of the files and the severities of
/// the rules, together with what is wrong with the comments themselves.
/// </summary>
/// <param name="Shown">To be reported, sorted by place.</param>
/// <param name="Ignored">Hidden by comments.</param>
public sealed record DiagnosticReview(EquatableArray<Diagnostic> Shown, EquatableArray<IgnoredDiagnostic> Ignored)
{
    /// <summary>Where binding fails these are not looked for, so that an ignore comment for them may still be right.</summary>
    private const string LoweringIds = "NGX41";

    public bool HasErrors => Shown.Any(diagnostic => diagnostic.IsError);

    /// <param name="diagnostics">Everything there is to say about a configuration.</param>
    /// <param name="files">Its files in reading order.</param>
    /// <param name="rules">What the user decides.</param>
    public static DiagnosticReview Run(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<SourceText> files, DiagnosticRules rules)
    {
        var comments = files.Where(_ => rules.ObeysComments).SelectMany(IgnoreComment.In).Where(comment => !comment.Where.File.IsCommandLine).ToList();
        var byPlace = comments.Where(comment => FindMistake(comment) is null)
            .ToLookup(comment => (comment.Id, comment.Where.File.Path, comment.Line));
        var used = new HashSet<IgnoreComment>();
        var ignored = new List<IgnoredDiagnostic>();
        var shown = new DiagnosticBag();
        foreach (var diagnostic in diagnostics)
        {
            var comment = diagnostic.Where is { } where ? byPlace[(diagnostic.Id, where.File.Path, where.Start.Line)].FirstOrDefault() : null;
            if (comment is null)
            {
                shown.AddRange(Judge(diagnostic, rules));
            }
            else if (rules.MayHide(diagnostic))
            {
                used.Add(comment);
                ignored.Add(new IgnoredDiagnostic(diagnostic, comment.Reason));
            }
            else
            {
                used.Add(comment);
                shown.Add(diagnostic.WithNote("it can be ignored in a check, not where the site is compiled"));
            }
        }

        var aboutComments = comments.Select(comment => FindMistake(comment) ?? FindUnused(comment, used, shown.HasErrors)).OfType<Diagnostic>();
        shown.AddRange(aboutComments.SelectMany(diagnostic => Judge(diagnostic, rules)).ToList());
        return new DiagnosticReview(shown.ToSorted(files), ignored.ToEquatableArray());
    }

    private static Diagnostic[] Judge(Diagnostic diagnostic, DiagnosticRules rules) => rules.Apply(diagnostic) is { } judged ? [judged] : [];

    private static Diagnostic? FindMistake(IgnoreComment comment)
    {
        if (comment.Id.Length == 0 || comment.Reason.Length == 0)
        {
            return Descriptors.IgnoreWithoutReason(comment.Where);
        }

        var descriptor = Descriptors.Find(comment.Id);
        return descriptor is null ? Descriptors.IgnoreImpossible(comment.Where, comment.Id, "no diagnostic has this id")
            : descriptor.IsSyntax ? Descriptors.IgnoreImpossible(comment.Where, comment.Id, "a syntax mistake has to be mended")
            : null;
    }

    private static Diagnostic? FindUnused(IgnoreComment comment, HashSet<IgnoreComment> used, bool hasErrors) =>
        used.Contains(comment) || (hasErrors && comment.Id.StartsWith(LoweringIds, StringComparison.Ordinal))
            ? null
            : Descriptors.UnusedIgnore(comment.Where, comment.Id);
}
