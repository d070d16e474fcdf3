using NginxConf.Cli;
using NginxConf.Cli.Commands;

try
{
    return await CommandTree.InvokeAsync(args);
}
catch (UserErrorException problem)
{
    Console.Error.WriteLine($"ngxc: {problem.Message}");
    return problem.ExitCode;
}
