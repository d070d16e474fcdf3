using NginxConf.Compiler.Binding.Details;
using NginxConf.Compiler.Binding.Scopes;
using NginxConf.Compiler.Diagnostics;
using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Blocks;

/// <summary>Finds names that two servers of one address share, which nginx decides for the first.</summary>
internal static class ServerNameCheck
{
    public static void Run(string address, IReadOnlyList<ServerModel> servers, BindContext context)
    {
        // nginx builds the tables of names, and so finds their mistakes, only where there is a choice.
        if (servers.Count < 2)
        {
            return;
        }

        var taken = new HostTable<ServerModel>();
        foreach (var server in servers)
        {
            foreach (var name in server.Names.Where(name => name.Kind != ServerNameKind.Regex))
            {
                var where = name.Where ?? server.Where;
                if (where is null)
                {
                    continue;
                }

                if (!HostPattern.IsValid(name.Name))
                {
                    context.ReportUnplaced(Descriptors.InvalidServerName(where, name.Name, address));
                }
                else if (!taken.TryAdd(name, server, out var holder))
                {
                    context.ReportUnplaced(Descriptors.ConflictingServerName(where, name.Name, address, holder.Where));
                }
            }
        }
    }
}
