using NginxConf.Compiler.Lowering;
using NginxConf.Compiler.Lowering.Naming;

namespace NginxConf.Compiler.Emit;

/// <summary>The search for a location: one method per server, and one per location that has locations inside.</summary>
/// <remarks>
/// nginx's order: exact paths; then the longest prefix, inside which the search goes on; then, unless the prefix forbids it, regular
/// expressions in file order, inside which it goes on as well. What is inside the prefix counts before the regular expressions.
/// </remarks>
internal sealed class RoutingCode(ClassCode owner, string root)
{
    private const string Location = "location";

    /// <summary>From this many exact paths and prefixes on, a level has them in a table.</summary>
    private const int TableSize = 12;

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
            if (!IsBig(routing))
            {
                WriteExact(routing, Final);
            }

            Code.Blank();
            Code.Line("// The longest prefix stands unless a regular expression matches.");
            Code.Line($"{type} {Location} = {root}.Instance;");
            if (IsBig(routing))
            {
                WriteTable(routing, "Locations", Final, $"return {Location};");
            }
            else
            {
                WriteLongestPrefix(routing, $"return {Location};");
            }

            WriteRegexes(routing, method, Found($"return {Location};"));
            Code.Blank();
            Code.Line($"return {Location};");
        }

        Code.Close();
        WriteNested(routing);
    }

    /// <summary>Every location that is found is final: nothing to search inside and no <c>^~</c>.</summary>
    private static bool IsSimple(RoutingPlan routing) =>
        !IsBig(routing)
        && routing.All.All(route => route.Nested.IsEmpty) && !(routing.Prefixes.Any(route => route.EndsSearch) && !routing.Regexes.IsEmpty);

    private static bool IsBig(RoutingPlan routing) => routing.Exact.Count + routing.Prefixes.Count >= TableSize;

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
            if (IsBig(route.Nested))
            {
                WriteTable(route.Nested, "LocationsIn_" + route.ClassName, Found("return true;"), "return true;");
            }
            else
            {
                WriteExact(route.Nested, Found("return true;"));
                WriteLongestPrefix(route.Nested, "return true;");
            }

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

    /// <summary>Exact paths and prefixes of a level with many of them: one search in a table, whose rows are the cases.</summary>
    private void WriteTable(RoutingPlan routing, string name, Action<RoutePlan> found, string done)
    {
        var redirects = routing.Prefixes.Where(route => route.RedirectsToSlash).ToArray();
        var exact = routing.Exact.Select(route => (route.Text, Kind: "="))
            .Concat(redirects.Select(route => (Text: SlashRedirect.Path(route.Text), Kind: "=")));
        var rows = exact.Concat(routing.Prefixes.Select(route => (route.Text, Kind: string.Empty)));
        TableCode.Write(
            owner.Statics,
            $"private static readonly {owner.Use(RuntimeNames.LocationTable)} s_{Identifier.Camel(name)} = new(",
            rows.Select(row => new[] { row.Kind, row.Text }),
            ");");
        Code.Open($"switch (s_{Identifier.Camel(name)}.{RuntimeNames.LocationTableFind}(path))");
        var number = 0;
        foreach (var route in routing.Exact)
        {
            Case(number++, route.Label, () => found(route));
        }

        foreach (var route in redirects)
        {
            Case(number++, route.Label + ": redirect to it", () =>
            {
                Code.Line($"request.{RuntimeNames.RedirectToSlash} = true;");
                found(route);
            });
        }

        foreach (var route in routing.Prefixes)
        {
            Case(number++, route.Label, () =>
            {
                if (!Choose(routing, route, done))
                {
                    Code.Line("break;");
                }
            });
        }

        Code.Close();
    }

    private void Case(int number, string label, Action body)
    {
        Code.Blank();
        Code.Comment(label);
        Code.Open($"case {Literal.Number(number)}:");
        body();
        Code.Close();
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

            Choose(routing, route, done);
            Code.Close();
            isFirst = false;
        }
    }

    /// <summary>The prefix is the longest one.</summary>
    /// <returns>True where the code behind cannot be reached.</returns>
    private bool Choose(RoutingPlan routing, RoutePlan route, string done)
    {
        Code.Line($"{Location} = {route.ClassName}.Instance;");
        if (route.EndsSearch && !routing.Regexes.IsEmpty)
        {
            WriteEndOfSearch(route, done);
            return true;
        }

        if (!route.Nested.IsEmpty)
        {
            Code.Open($"if ({FindIn(route)}(request, path, ref {Location}))");
            Code.Line(done);
            Code.Close();
        }

        return false;
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
