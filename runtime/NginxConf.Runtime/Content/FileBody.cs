using System.Runtime.CompilerServices;
using NginxConf.Runtime.Bytes;
using NginxConf.Runtime.Content.Files;
using NginxConf.Runtime.Logging;
using NginxConf.Runtime.Phases;
using NginxConf.Runtime.Requests;

namespace NginxConf.Runtime.Content;

/// <summary>Sends a file, or the ranges that were asked for: long ones by the kernel where it can, else through the connection's buffers.</summary>
internal static class FileBody
{
    private const int PartSize = 32 * 1024;
    private const int PieceSize = 512 * 1024;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<Outcome> SendAsync(Request request, int descriptor, long size, ByteSlice path)
    {
        var ranges = request.Response.Ranges;
        if (ranges.Count == 0)
        {
            return await SendPartAsync(request, descriptor, new(0, size), path);
        }

        var unsent = 0L;
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges.Count > 1)
            {
                unsent += MultipartBody.WriteHead(request, ranges, i);
            }

            var outcome = await SendPartAsync(request, descriptor, ranges[i], path);
            if (outcome != Outcome.Done)
            {
                return outcome;
            }

            unsent += ranges[i].End - ranges[i].Start;
            if (unsent > PartSize)
            {
                unsent = 0;
                if (!await request.Exchange.FlushAsync())
                {
                    return Outcome.Close;
                }
            }
        }

        if (ranges.Count > 1)
        {
            MultipartBody.WriteTail(request, ranges);
        }

        return Outcome.Done;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome> SendPartAsync(Request request, int descriptor, ByteRange part, ByteSlice path)
    {
        var exchange = request.Exchange;
        var offset = part.Start;
        while (offset < part.End)
        {
            // What the kernel can send by itself, as long as the client follows; then a part that is waited for.
            if (part.End - offset > PartSize && exchange.SendsFiles)
            {
                if (!await exchange.FlushAsync())
                {
                    return Outcome.Close;
                }

                var piece = (int)Math.Min(PieceSize, part.End - offset);
                var sent = FileLookup.IsAtHand(descriptor, offset + piece - 1) ? exchange.SendFile(descriptor, offset, piece) : 0;
                offset += sent;
                if (sent == piece)
                {
                    continue;
                }
            }

            var length = (int)Math.Min(PartSize, part.End - offset);
            var (error, count) = await FileLookup.ReadAsync(descriptor, exchange.GetMemory(length)[..length], offset);
            if (count <= 0)
            {
                // The head promised more than the file has now.
                LogFailure(request, path, error, length);
                return Outcome.Close;
            }

            exchange.Advance(count);
            offset += count;
            if (offset < part.End && !await exchange.FlushAsync())
            {
                return Outcome.Close;
            }
        }

        return Outcome.Done;
    }

    private static void LogFailure(Request request, ByteSlice path, FileError error, int length)
    {
        if (error.IsNone)
        {
            request.LogError(LogLevel.Alert, $"pread() read only 0 of {length} from \"{path}\"");
        }
        else
        {
            request.LogError(LogLevel.Crit, $"pread() \"{path}\" failed {error.ToString()}");
        }
    }
}
