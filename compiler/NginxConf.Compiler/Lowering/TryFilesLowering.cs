using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Lowering;

/// <summary>Lowers <c>try_files</c>, which reaches no inner level.</summary>
internal static class TryFilesLowering
{
    private const int NotFound = 404;
    private const int CloseSilently = 444;

    public static TryFilesPlan? Lower(BlockModel block, ValueLowering values, KnownValues known, LocationTree tree) =>
        block.Directives.Select(directive => directive.Detail).OfType<TryFilesModel>().FirstOrDefault() is not { } model
            ? null
            : new TryFilesPlan(
                model.Files.Select(file => new TryFilePlan(values.Lower(file.Path, known), file.IsDirectory)).ToEquatableArray(),
                Answer(model.Fallback.Code),
                model.Fallback.NamedLocation is null ? null : tree.Named(model.Fallback.NamedLocation),
                model.Fallback.Uri is null ? null : values.Lower(model.Fallback.Uri, known),
                model.Text);

    // nginx takes 0 for no code and finds nothing; to most codes below 300 it never answers, so the connection is closed.
    private static int? Answer(int? code) => code switch
    {
        0 => NotFound,
        < 300 and not (201 or 204) => CloseSilently,
        _ => code,
    };
}
