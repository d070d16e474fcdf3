using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace NginxConf.Runtime.Phases;

/// <summary>
/// Socket completions run inline on the threads that poll for them, so the request path must not block there:
/// <c>await IoThread.LeaveAsync()</c> continues on the thread pool, where a call may wait for a disk.
/// </summary>
internal static class IoThread
{
    private static readonly ConcurrentQueue<Continuation> s_idle = new();

    /// <summary>This thread is one of the pool and may wait.</summary>
    public static bool MayWait => Thread.CurrentThread.IsThreadPoolThread;

    /// <summary>Completes at once on a thread of the pool.</summary>
    public static Awaitable LeaveAsync() => default;

    private static void Queue(Action continuation)
    {
        if (!s_idle.TryDequeue(out var item))
        {
            item = new();
        }

        item.Action = continuation;
        ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
    }

    public readonly struct Awaitable : ICriticalNotifyCompletion
    {
        public bool IsCompleted => MayWait;

        public Awaitable GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => Queue(continuation);

        public void UnsafeOnCompleted(Action continuation) => Queue(continuation);
    }

    // Used again, so that a hop costs no allocation.
    private sealed class Continuation : IThreadPoolWorkItem
    {
        public Action? Action { get; set; }

        public void Execute()
        {
            var action = Action;
            Action = null;
            s_idle.Enqueue(this);
            action?.Invoke();
        }
    }
}
