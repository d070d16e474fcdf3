using System.Collections.Concurrent;
using NginxConf.Runtime.Requests;
using NginxConf.Runtime.Sites;

namespace NginxConf.Runtime.Hosting;

/// <summary>Request objects of one site, ready for use. An idle connection holds none.</summary>
internal sealed class RequestPool(SiteDefinition site)
{
    private const int MaximumKept = 1024;

    private readonly ConcurrentQueue<Request> _free = new();
    private int _kept;

    public Request Rent()
    {
        if (_free.TryDequeue(out var request))
        {
            Interlocked.Decrement(ref _kept);
            return request;
        }

        return site.CreateRequest();
    }

    /// <param name="request">Reset already.</param>
    public void Return(Request request)
    {
        if (Interlocked.Increment(ref _kept) <= MaximumKept)
        {
            _free.Enqueue(request);
        }
        else
        {
            Interlocked.Decrement(ref _kept);
        }
    }
}
