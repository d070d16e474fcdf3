using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Http;

/// <summary>
/// Accounts for the head as nginx's buffers would hold it (<c>client_header_buffer_size</c>, <c>large_client_header_buffers</c>): a line
/// stands in one buffer, and one that does not fit into what is left moves to a large one.
/// </summary>
internal struct HeadBuffers(ServerSettings settings)
{
    private int _free = settings.ClientHeaderBufferSize;
    private int _used;

    /// <summary>Bytes that are left in the buffer of the last line: a small body stays there.</summary>
    public readonly int Free => _free;

    /// <summary>Places a complete line, line end included. False where there is no room.</summary>
    public bool TryTake(int length, ServerSettings limits)
    {
        if (length > _free)
        {
            if (length > limits.LargeHeaderBufferSize || _used == limits.LargeHeaderBuffers)
            {
                return false;
            }

            _used++;
            _free = limits.LargeHeaderBufferSize;
        }

        _free -= length;
        return true;
    }

    /// <summary>False where a line that goes on has filled everything it may fill.</summary>
    public readonly bool CanHold(int length, ServerSettings limits) =>
        length < _free || (length < limits.LargeHeaderBufferSize && _used < limits.LargeHeaderBuffers);
}
