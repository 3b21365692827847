using System.Collections.Concurrent;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Sends to groups without ever waiting for a listener. For one that does not keep up, few pushes wait; of the others only the latest is kept, and tells the client what to read. SignalR closes a connection that takes nothing for 10 seconds.</summary>
internal sealed class PushLanes
{
    private const int MaxWaiting = 32;

    private readonly ConcurrentDictionary<string, PushLane> _busy = new(StringComparer.Ordinal);

    /// <summary>How many groups do not keep up now.</summary>
    public int Busy => _busy.Count;

    /// <summary>Sends, or drops when the group does not keep up.</summary>
    /// <param name="group">The group.</param>
    /// <param name="send">Starts the push.</param>
    /// <param name="isWakeUp">Whether a client that misses it would miss a change; otherwise it may be dropped for good.</param>
    public void Send(string group, Func<Task> send, bool isWakeUp)
    {
        var busy = _busy.GetValueOrDefault(group);
        if (busy is not null && !busy.TryEnter(send, isWakeUp)) return;

        var push = send();
        if (busy is null && push.IsCompletedSuccessfully) return;

        var lane = busy ?? _busy.GetOrAdd(group, static _ => new(MaxWaiting));
        if (busy is null) lane.Enter();
        _ = FinishAsync(group, lane, push);
    }

    private async Task FinishAsync(string group, PushLane lane, Task push)
    {
        for (Task? next = push; next is not null;)
        {
            // A push that fails has lost its connection; the client reads what it missed when it is back.
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (lane.Leave() is not { } missed) break;

            lane.Enter();
            next = missed();
        }

        if (lane.IsIdle) _busy.TryRemove(new(group, lane));
    }
}
