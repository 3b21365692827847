using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LiveChat.WakeUps;

/// <summary>Carries hints between hosts of one process that share this object. With one host, the usual case, there is nobody to tell, and nothing is done.</summary>
public sealed class InMemoryWakeUps : IWakeUps
{
    /// <summary>So many batches wait for one that listens; then the oldest are lost.</summary>
    private const int MaxBatches = 1000;

    private ImmutableArray<Channel<IReadOnlyList<WakeUp>>> _listeners = [];
    private int _hosts;

    /// <summary>Whether nobody is there but the host that asks. One that does not listen yet, or not at the moment, is there.</summary>
    internal bool IsAlone => Volatile.Read(ref _hosts) <= 1 && _listeners.Length <= 1;

    /// <inheritdoc/>
    public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wakeUps);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var listener in _listeners) listener.Writer.TryWrite([.. wakeUps]);
        return Task.CompletedTask;
    }

    /// <summary>A host was made that shares this object.</summary>
    internal void Join() => Interlocked.Increment(ref _hosts);

    /// <summary>A host stopped. One that was killed is missed by nobody: what is published for it goes nowhere.</summary>
    internal void Leave() => Interlocked.Decrement(ref _hosts);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Channel.CreateBounded<IReadOnlyList<WakeUp>>(new BoundedChannelOptions(MaxBatches) { FullMode = BoundedChannelFullMode.DropOldest });
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), listener);
        try
        {
            yield return [];
            await foreach (var batch in listener.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return batch;
        }
        finally
        {
            ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Remove(one), listener);
        }
    }
}
