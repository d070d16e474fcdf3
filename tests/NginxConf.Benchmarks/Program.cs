using System.Globalization;
using NginxConf.Benchmarks;
using NginxConf.TestKit.Processes;
using NginxConf.TestKit.Sites;

// dotnet run -c Release --project tests/NginxConf.Benchmarks [-- SECONDS [PART-OF-A-SCENARIO'S-NAME]]
// Both servers run at the same time on one core and are measured in turns; wrk has the other core. Requests per CPU second of the server.
const int ServerCore = 0;
const int ClientCore = 1;
const int Rounds = 3;
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
var scenarios = Scenario.All.Where(scenario => args.Length < 2 || scenario.Name.Contains(args[1], StringComparison.Ordinal)).ToList();

await using var site = new BenchmarkSite();
using var nginxPort = ReservedPort.Take();
using var ownPort = ReservedPort.Take();
await using var nginx = await new RealNginx().StartAsync(await site.PrepareAsync("nginx", nginxPort));
await using var own = await new NativeSite().StartAsync(await site.PrepareAsync("native", ownPort));
var (nginxTree, ownTree) = (new ProcessTree(nginx.ProcessId), new ProcessTree(own.ProcessId));
await nginxTree.PinAsync(ServerCore);
await ownTree.PinAsync(ServerCore);

Console.WriteLine($"{"requests per CPU second",-28} {"nginx",10} {"ours",10} {"ratio",7}");
foreach (var scenario in scenarios)
{
    var (nginxRates, ownRates, problems) = (new List<double>(), new List<double>(), new HashSet<string>());
    for (var round = 0; round < Rounds; round++)
    {
        nginxRates.Add(await MeasureAsync("nginx", nginxTree, nginxPort, scenario, problems));
        ownRates.Add(await MeasureAsync("ours", ownTree, ownPort, scenario, problems));
    }

    var (reference, rate) = (Median(nginxRates), Median(ownRates));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{scenario.Name,-28} {reference,10:n0} {rate,10:n0} {rate / reference,7:n2}  {string.Join("; ", problems)}"));
}

async Task<double> MeasureAsync(string name, ProcessTree tree, ReservedPort port, Scenario scenario, HashSet<string> problems)
{
    var before = tree.CpuSeconds;
    var result = await Load.RunAsync($"http://127.0.0.1:{port.Number}{scenario.Path}", seconds, ClientCore);
    if (result.Problem.Length > 0 && scenario.Succeeds)
    {
        problems.Add($"{name}: {result.Problem}");
    }

    return result.Requests / Math.Max(0.01, tree.CpuSeconds - before);
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
