using System.Threading.Channels;

namespace LiveChat.Outbox;

/// <summary>Wakes the outbox worker of this node after a commit that left something to do. Wake-ups that come together are one.</summary>
internal sealed class OutboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _wakeUps.Writer.TryWrite(true);

    /// <summary>Waits for a wake-up, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wakeUp = _wakeUps.Reader.WaitToReadAsync(timeout.Token).AsTask();
        await Task.WhenAny(wakeUp, Task.Delay(atMost, clock, timeout.Token)).ConfigureAwait(false);
        await timeout.CancelAsync().ConfigureAwait(false);
        _wakeUps.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
