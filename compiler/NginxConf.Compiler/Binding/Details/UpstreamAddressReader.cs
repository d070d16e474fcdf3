using NginxConf.Compiler.Model;

namespace NginxConf.Compiler.Binding.Details;

/// <summary>Reads the address of a backend.</summary>
internal static class UpstreamAddressReader
{
    public static UpstreamAddress? Read(string text, int defaultPort, out string error) =>
        SocketAddress.Parse(text, isListen: false, out error) is { } address
            ? new UpstreamAddress(text, address.Host, address.Port == 0 && address.UnixPath is null ? defaultPort : address.Port, address.UnixPath)
            : null;
}
