using System.Threading.Channels;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Wakes the routing loop of this node. Wake-ups that come together are one.</summary>
internal sealed class RoutingSignal(TimeProvider clock) : IChatObserver
{
    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whether somebody wants the loop to look.</summary>
    public bool IsSet => _wakeUps.Reader.Count > 0;

    public void Set() => _wakeUps.Writer.TryWrite(true);

    public void Committed(ChatChange change)
    {
        // Messages move no fence and change nothing the router looks at.
        if (change.Before?.Fence != change.After.Fence) Set();
    }

    /// <summary>Waits for a wake-up, at most so long.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wait = _wakeUps.Reader.WaitToReadAsync(timeout.Token).AsTask();
        await Task.WhenAny(wait, Task.Delay(atMost, clock, timeout.Token)).ConfigureAwait(false);
        await timeout.CancelAsync().ConfigureAwait(false);
        _wakeUps.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
