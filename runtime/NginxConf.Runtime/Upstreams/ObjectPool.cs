using System.Collections.Concurrent;

namespace NginxConf.Runtime.Upstreams;

/// <summary>Idle objects of one kind, a bounded number.</summary>
internal sealed class ObjectPool<T>(Func<T> create)
    where T : class
{
    private const int Capacity = 1024;
    private readonly ConcurrentQueue<T> _idle = new();
    private T? _first;
    private int _count;

    public T Rent()
    {
        var item = _first;
        if (item is not null && Interlocked.CompareExchange(ref _first, null, item) == item)
        {
            return item;
        }

        if (_idle.TryDequeue(out item))
        {
            Interlocked.Decrement(ref _count);
            return item;
        }

        return create();
    }

    public void Return(T item)
    {
        if (_first is null && Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) <= Capacity)
        {
            _idle.Enqueue(item);
        }
        else
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
