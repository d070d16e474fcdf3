using System.Runtime.CompilerServices;

namespace NginxConf.Runtime.Phases;

/// <summary>
/// Socket completions run inline on the threads that poll for them, so the request path must not block there:
/// <c>await IoThread.LeaveAsync()</c> continues on the thread pool, where a call may wait for a disk.
/// </summary>
internal static class IoThread
{
    /// <summary>Completes at once on a thread of the pool.</summary>
    public static Awaitable LeaveAsync() => default;

    public readonly struct Awaitable : ICriticalNotifyCompletion
    {
        public bool IsCompleted => Thread.CurrentThread.IsThreadPoolThread;

        public Awaitable GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => ThreadPool.QueueUserWorkItem(Run, continuation, preferLocal: false);

        public void UnsafeOnCompleted(Action continuation) =>
            ThreadPool.UnsafeQueueUserWorkItem(Run, continuation, preferLocal: false);

        private static void Run(Action continuation) => continuation();
    }
}
