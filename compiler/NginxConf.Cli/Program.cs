using NginxConf.Cli;
using NginxConf.Cli.Commands;
using NginxConf.Compiler.Reporting;
using NginxConf.Runtime.Hosting;

StandardStreams.ReplaceClosed();
try
{
    // `ngxc -c FILE -t` is nginx's own command line; `ngxc build FILE` is ours.
    return args is [['-', not '-', ..], ..]
        ? await ServeCommand.RunAsync(NginxCommandLine.Parse(args), DiagnosticRules.Default)
        : await CommandTree.InvokeAsync(args);
}
catch (UserErrorException problem)
{
    Console.Error.WriteLine($"ngxc: {problem.Message}");
    return problem.ExitCode;
}
