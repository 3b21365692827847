using System.Runtime.CompilerServices;
using LiveChat.WakeUps;

namespace LiveChat.Faults.Sabotage;

/// <summary>Wake-ups that never arrive, though nothing says so: what stands between a message and the people on another node.</summary>
internal sealed class DeafNode(IWakeUps wakeUps) : IWakeUps
{
    public Task PublishAsync(IReadOnlyList<WakeUp> hints, CancellationToken cancellationToken) => wakeUps.PublishAsync(hints, cancellationToken);

    public async IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return [];
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
