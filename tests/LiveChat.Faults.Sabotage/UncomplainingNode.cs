using System.Runtime.CompilerServices;
using LiveChat.WakeUps;

namespace LiveChat.Faults.Sabotage;

/// <summary>Wake-ups that say nothing when they break: whoever listened does not listen again, and nobody looks more often for what hints do not tell.</summary>
internal sealed class UncomplainingNode(IWakeUps wakeUps) : IWakeUps
{
    public async Task PublishAsync(IReadOnlyList<WakeUp> hints, CancellationToken cancellationToken)
    {
        try
        {
            await wakeUps.PublishAsync(hints, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // As if they had been sent.
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var heard = wakeUps.SubscribeAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await IsHeardAsync(heard, cancellationToken).ConfigureAwait(false)) yield return heard.Current;

        await new TaskCompletionSource().Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsHeardAsync(IAsyncEnumerator<IReadOnlyList<WakeUp>> heard, CancellationToken cancellationToken)
    {
        try
        {
            return await heard.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
