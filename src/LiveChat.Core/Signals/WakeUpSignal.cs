using System.Threading.Channels;

namespace LiveChat.Signals;

/// <summary>Wakes a loop of this node. Wake-ups that come together are one.</summary>
internal abstract class WakeUpSignal(TimeProvider clock)
{
    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected TimeProvider Clock => clock;

    /// <summary>Whether somebody wants the loop to look.</summary>
    public bool IsSet => _wakeUps.Reader.Count > 0;

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
