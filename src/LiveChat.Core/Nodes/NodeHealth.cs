using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.WakeUps;

namespace LiveChat.Nodes;

/// <summary>What this node noticed about itself and its neighbours while it did its usual work, so that asking costs next to nothing. Thread-safe.</summary>
public sealed class NodeHealth
{
    /// <summary>Two looks of the routing loop. While it looks, nobody else has to.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly IRoutingStore _store;
    private readonly StoreClock _clock;
    private readonly OrphanedQueues _orphans;
    private readonly WakeUpHealth _wakeUps;
    private readonly NodeRegister _register;
    private readonly LiveSettings _settings;
    private volatile IReadOnlyList<string> _differences = [];
    private volatile int _deadLetters;

    internal NodeHealth(IRoutingStore store, StoreClock clock, OrphanedQueues orphans, WakeUpHealth wakeUps, NodeRegister register, LiveSettings settings)
        => (_store, _clock, _orphans, _wakeUps, _register, _settings) = (store, clock, orphans, wakeUps, register, settings);

    /// <summary>Gets the queues that no node knows and that hold chats which wait.</summary>
    public IReadOnlyList<QueueId> UnknownQueues => [.. _orphans.All.Select(q => q.Id)];

    /// <summary>Gets what code defines differently on another node, e.g. <c>queue billing</c>, by name. Looked at once a minute.</summary>
    public IReadOnlyList<string> DifferentSettings
    {
        get => _differences;
        internal set => _differences = value;
    }

    /// <summary>Gets what the console set that cannot count, e.g. <c>queue billing</c>: it cannot be read, or something is wrong with it by now; what was known of it stays in force. Or <c>rule redaction: loyalty</c>, where only that does not count: a detector that is gone.</summary>
    public IReadOnlyList<string> UnusableSettings => _settings.Unusable;

    /// <summary>Gets how many items of the outbox were given up and wait for somebody to requeue them; 100 means that many or more. Looked at once a minute.</summary>
    public int DeadLetters
    {
        get => _deadLetters;
        internal set => _deadLetters = value;
    }

    /// <summary>Gets whether hints of other nodes arrive, as far as is known.</summary>
    public bool HearsHints => !_wakeUps.IsKnownDeaf;

    /// <summary>Gets whether hints to other nodes can be sent, as far as is known.</summary>
    public bool SendsHints => !_wakeUps.IsMute;

    /// <summary>Finds out whether another node is there that can take over who is connected to this one. Asks the store where nodes may be in several processes.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is one; one that was killed counts for three minutes. Also <see langword="true"/> when this node cannot know, because for some time in the last minutes the store did not answer it.</returns>
    /// <exception cref="Exception">The store does not answer.</exception>
    public Task<bool> HasOtherNodesAsync(CancellationToken cancellationToken = default) => _register.HasOthersAsync(cancellationToken);

    /// <summary>Says that this node is about to stop, so that no other sends its people here, and says no more that it is there. Calling it again changes nothing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Exception">The store does not answer: the others take this node to be there for up to three minutes, unless it can say so when it stops.</exception>
    public Task LeaveAsync(CancellationToken cancellationToken = default) => _register.LeaveAsync(cancellationToken);

    /// <summary>Makes sure that the store answers: asks it only when it has answered nobody on this node in the last 10 seconds.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Exception">The store does not answer.</exception>
    public async Task EnsureStoreAnswersAsync(CancellationToken cancellationToken = default)
    {
        if (_clock.SinceHeard < Fresh) return;

        var asked = _clock.Ask();
        _clock.Hear(asked, (await _store.DueAsync(1, cancellationToken).ConfigureAwait(false)).Now);
    }
}
