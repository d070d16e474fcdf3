using NginxConf.Compiler.Text;

namespace NginxConf.Compiler.Model;

/// <summary>One listening socket with the servers behind it.</summary>
/// <param name="Listen">The options in effect, of the directive that sets them.</param>
/// <param name="Servers">Indexes into <see cref="HttpModel.Servers"/> in file order.</param>
/// <param name="DefaultServer">The index of the server that answers unknown names.</param>
public sealed record ListenerModel(ListenModel Listen, EquatableArray<int> Servers, int DefaultServer);
