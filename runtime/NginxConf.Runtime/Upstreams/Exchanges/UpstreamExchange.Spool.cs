using NginxConf.Runtime.Buffering;
using NginxConf.Runtime.Logging;

namespace NginxConf.Runtime.Upstreams.Exchanges;

/// <summary>The spool of a response whose client does not keep up; from then on only its consumer writes to the client.</summary>
internal sealed partial class UpstreamExchange<TProtocol>
{
    private ResponseSpool? _spool;
    private Task<bool>? _draining;

    private void StartSpool(ValueTask<bool> flushing)
    {
        _spool = new ResponseSpool(_settings.BuffersTotal, _settings.MaxTempFileSize, CreateSpoolFile);
        _draining = _spool.DrainAsync(_request.Exchange, flushing);
    }

    // Moves what was received to the spool.
    private async ValueTask<BodyProgress> SpoolBodyAsync(ResponseSpool spool)
    {
        var connection = _connection!;
        while (true)
        {
            var progress = NextPart(out var length);
            if (length > 0)
            {
                try
                {
                    if (!await spool.AddAsync(connection.ReceivedMemory[..length]))
                    {
                        return BodyProgress.Abandoned;
                    }
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    var cause = FileFailure.Describe(failure);
                    var path = spool.FilePath ?? SpoolDirectory;
                    _request.LogError(LogLevel.Crit, $"pwrite() \"{path}\" failed ({cause}) {UpstreamErrorLog.Reading}");
                    return BodyProgress.Abandoned;
                }

                TakePayload(length);
            }

            if (progress != BodyProgress.NeedMore || length == 0)
            {
                return progress;
            }
        }
    }

    private string SpoolDirectory => _request.Client.Paths.Resolve(_settings.TempPath);

    private TempFile CreateSpoolFile()
    {
        var file = TempFile.Create(SpoolDirectory, unlinked: true);
        UpstreamErrorLog.Write(
            _request,
            LogLevel.Warn,
            $"an upstream response is buffered to a temporary file {file.Path}",
            UpstreamErrorLog.Reading);
        return file;
    }

    private async ValueTask<bool> DrainSpoolAsync(ResponseSpool spool)
    {
        try
        {
            spool.Complete();
            return await _draining!;
        }
        catch (IOException failure)
        {
            _request.LogError(
                LogLevel.Crit,
                $"pread() \"{spool.FilePath}\" failed ({FileFailure.Describe(failure)}) while sending to client");
            return false;
        }
        finally
        {
            spool.Dispose();
        }
    }
}
