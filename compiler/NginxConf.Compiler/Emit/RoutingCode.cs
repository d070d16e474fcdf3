using NginxConf.Compiler.Lowering;

namespace NginxConf.Compiler.Emit;

/// <summary>The search for a location: one method per server, and one per location that has locations inside.</summary>
/// <remarks>
/// nginx's order: exact paths; then the longest prefix, inside which the search goes on; then, unless the prefix forbids it, regular
/// expressions in file order, inside which it goes on as well. What is inside the prefix counts before the regular expressions.
/// </remarks>
internal sealed class RoutingCode(ClassCode owner, string root)
{
    private const string Location = "location";

    private CodeWriter Code => owner.Members;

    public void Write(RoutingPlan routing)
    {
        var type = owner.Use(RuntimeNames.Location);
        Code.Blank();
        Code.Open($"protected override {type} {RuntimeNames.FindLocation}(SiteRequest request)");
        var method = owner.Method();
        if (!routing.IsEmpty)
        {
            Code.Line($"var path = request.{RuntimeNames.RequestPath}.{RuntimeNames.ByteSliceSpan};");
        }

        if (IsSimple(routing))
        {
            WriteExact(routing, Final);
            WriteRegexes(routing, method, Final);
            WritePrefixes(routing);
            Code.Blank();
            Code.Line($"return {root}.Instance;");
        }
        else
        {
            WriteExact(routing, Final);
            Code.Blank();
            Code.Line("// The longest prefix stands unless a regular expression matches.");
            Code.Line($"{type} {Location} = {root}.Instance;");
            WriteLongestPrefix(routing, $"return {Location};");
            WriteRegexes(routing, method, Found($"return {Location};"));
            Code.Blank();
            Code.Line($"return {Location};");
        }

        Code.Close();
        WriteNested(routing);
    }

    /// <summary>Every location that is found is final: nothing to search inside and no <c>^~</c>.</summary>
    private static bool IsSimple(RoutingPlan routing) =>
        routing.All.All(route => route.Nested.IsEmpty) && !(routing.Prefixes.Any(route => route.EndsSearch) && !routing.Regexes.IsEmpty);

    /// <summary>Methods for what is inside of locations: true when the search is over.</summary>
    private void WriteNested(RoutingPlan routing)
    {
        foreach (var route in routing.All.Where(route => !route.Nested.IsEmpty))
        {
            var type = owner.Use(RuntimeNames.Location);
            owner.File.Import("System");
            Code.Blank();
            Code.Line($"// Locations inside {Literal.Comment(route.Label)}; true when the search is over.");
            Code.Open($"private static bool {FindIn(route)}(SiteRequest request, ReadOnlySpan<byte> path, ref {type} {Location})");
            var method = owner.Method();
            WriteExact(route.Nested, Found("return true;"));
            WriteLongestPrefix(route.Nested, "return true;");
            WriteRegexes(route.Nested, method, Found("return true;"));
            Code.Blank();
            Code.Line("return false;");
            Code.Close();
            WriteNested(route.Nested);
        }
    }

    private void WriteExact(RoutingPlan routing, Action<RoutePlan> found)
    {
        foreach (var route in routing.Exact)
        {
            owner.File.Import("System");
            Code.Blank();
            Code.Comment(route.Label);
            Code.Open($"if (path.SequenceEqual({Literal.Span(route.Text)}))");
            found(route);
            Code.Close();
        }

        foreach (var route in routing.All.Where(route => route.RedirectsToSlash))
        {
            owner.File.Import("System");
            Code.Blank();
            Code.Line($"// {Literal.Comment(route.Label)}: redirect to it");
            Code.Open($"if (path.SequenceEqual({Literal.Span(SlashRedirect.Path(route.Text))}))");
            Code.Line($"request.{RuntimeNames.RedirectToSlash} = true;");
            found(route);
            Code.Close();
        }
    }

    private void WritePrefixes(RoutingPlan routing)
    {
        foreach (var route in routing.Prefixes)
        {
            Code.Blank();
            Code.Comment(route.Label);
            Code.Open($"if ({StartsWith(route)})");
            Final(route);
            Code.Close();
        }
    }

    private void WriteLongestPrefix(RoutingPlan routing, string done)
    {
        var isFirst = true;
        foreach (var route in routing.Prefixes)
        {
            if (isFirst)
            {
                Code.Blank();
                Code.Comment(route.Label);
            }

            Code.Open($"{(isFirst ? string.Empty : "else ")}if ({StartsWith(route)})");
            if (!isFirst)
            {
                Code.Comment(route.Label);
            }

            Code.Line($"{Location} = {route.ClassName}.Instance;");
            if (route.EndsSearch && !routing.Regexes.IsEmpty)
            {
                WriteEndOfSearch(route, done);
            }
            else if (!route.Nested.IsEmpty)
            {
                Code.Open($"if ({FindIn(route)}(request, path, ref {Location}))");
                Code.Line(done);
                Code.Close();
            }

            Code.Close();
            isFirst = false;
        }
    }

    private void WriteEndOfSearch(RoutePlan route, string done)
    {
        if (!route.Nested.IsEmpty)
        {
            Code.Line($"{FindIn(route)}(request, path, ref {Location});");
        }

        // Inside another location the search of the outer level goes on.
        Code.Line(done == "return true;" ? "return false;" : done);
    }

    private void WriteRegexes(RoutingPlan routing, MethodCode method, Action<RoutePlan> found)
    {
        foreach (var route in routing.Regexes)
        {
            var plan = route.Regex!;
            Code.Blank();
            Code.Comment(route.Label);
            Code.Open($"if ({Test(method, plan)})");
            method.AfterMatch(plan);
            found(route);
            Code.Close();
        }
    }

    private string Test(MethodCode method, PatternPlan plan)
    {
        if (owner.Shape(plan) is { } always && Patterns.IsAlways(always))
        {
            // Not a constant, so that the code behind stays reachable.
            owner.File.Import("System");
            return "path.StartsWith(\"\"u8)";
        }

        return owner.Shape(plan) is { } shape
            ? Patterns.Test(owner.File, shape, "path")
            : method.Test(plan, "request." + RuntimeNames.RequestPath);
    }

    private string StartsWith(RoutePlan route)
    {
        owner.File.Import("System");
        return $"path.StartsWith({Literal.Span(route.Text)})";
    }

    private void Final(RoutePlan route) => Code.Line($"return {route.ClassName}.Instance;");

    private Action<RoutePlan> Found(string done) => route =>
    {
        Code.Line($"{Location} = {route.ClassName}.Instance;");
        if (!route.Nested.IsEmpty && route.Regex is not null)
        {
            Code.Line($"{FindIn(route)}(request, path, ref {Location});");
        }

        Code.Line(done);
    };

    private static string FindIn(RoutePlan route) => "FindIn_" + route.ClassName;
}
