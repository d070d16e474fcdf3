using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Walking;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;
using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Makes the locations and the script of a server or location.</summary>
internal sealed class LocationAssembler(BindContext context)
{
    private static readonly string[] s_handlers = ["fastcgi_pass", "proxy_pass", "empty_gif", "stub_status"];

    /// <summary>The locations directly inside a block; duplicates are reported.</summary>
    public EquatableArray<LocationModel> Locations(BoundBlock block, BlockModel outer)
    {
        var locations = new List<LocationModel>();
        var paths = new Dictionary<(bool IsExact, string Path), BoundDirective>();
        foreach (var directive in block.Named("location"))
        {
            if (directive.Detail is LocationHead head && directive.Block is { } body)
            {
                CheckDuplicate(directive, head, paths);
                locations.Add(Location(directive, head, body, outer));
            }
        }

        return locations.ToEquatableArray();
    }

    /// <summary>The rewrite-module directives directly inside a block, in file order.</summary>
    public EquatableArray<ScriptStep> Script(BoundBlock block, BlockModel outer)
    {
        var steps = new List<ScriptStep>();
        foreach (var directive in block.Directives)
        {
            if (directive.Detail is ScriptStep step)
            {
                steps.Add(step);
            }
            else if (directive.Detail is ConditionHead head && directive.Block is { } body)
            {
                steps.Add(If(directive, head, body, outer));
            }
        }

        return steps.ToEquatableArray();
    }

    /// <summary>An exact location and a prefix of the same path go together; <c>^~</c> is a prefix.</summary>
    private void CheckDuplicate(
        BoundDirective directive, LocationHead head, Dictionary<(bool IsExact, string Path), BoundDirective> paths)
    {
        if (head.Regex is not null || head.Match == LocationMatch.Named)
        {
            return;
        }

        var key = (head.Match == LocationMatch.Exact, head.Path);
        if (paths.TryGetValue(key, out var first))
        {
            context.ReportAt(directive.End, Descriptors.DuplicateLocation(directive.Where, head.Path, first.Where), directive.IncludedFrom);
        }
        else
        {
            paths.Add(key, directive);
        }
    }

    private LocationModel Location(BoundDirective directive, LocationHead head, BoundBlock body, BlockModel outer)
    {
        var model = Start(directive, body, outer) with { Match = head.Match, Pattern = head.Path, Regex = head.Regex };
        model = model with { Handler = Handler(body) };
        model = model with { LimitExcept = LimitExcept(body, model) };
        return model with { Script = Script(body, model), Locations = Locations(body, model) };
    }

    /// <summary>Requests are still passed on to where the location passes them; any other handler is the location's own.</summary>
    private static LimitExceptModel? LimitExcept(BoundBlock body, LocationModel around)
    {
        if (body.Named("limit_except").FirstOrDefault() is not { Block: { } inside } directive)
        {
            return null;
        }

        var location = Start(directive, inside, around) with
        {
            Match = LocationMatch.LimitExcept,
            Handler = Handler(inside) ?? (around.PassesRequests ? around.Handler : null),
        };
        return new(directive.Words.Select(word => word.ToUpperInvariant()).ToEquatableArray(), location);
    }

    private IfStep If(BoundDirective directive, ConditionHead head, BoundBlock body, BlockModel outer)
    {
        LocationModel? location = null;
        if (outer is LocationModel around)
        {
            location = Start(directive, body, outer) with { Handler = Handler(body) ?? around.Handler };
        }

        return new IfStep(head.Condition, Script(body, location ?? outer), location) { Where = directive.Where, Text = directive.Text };
    }

    private static LocationModel Start(BoundDirective directive, BoundBlock body, BlockModel outer) => new()
    {
        Match = LocationMatch.If,
        Pattern = "",
        Label = directive.Text,
        Where = directive.Where,
        Directives = BlockParts.Directives(body),
        Settings = SettingsMerger.Merge(outer, body.Directives),
    };

    /// <summary>Of two handlers the last one counts.</summary>
    private static DirectiveModel? Handler(BoundBlock body) =>
        body.Directives.LastOrDefault(directive => s_handlers.Contains(directive.Name, StringComparer.Ordinal))?.ToModel();
}
