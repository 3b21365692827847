using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Routes one queue on this node: reads, asks the router, commits what it says, tells of the new order.</summary>
internal sealed class QueueRunner(
    IRoutingStore store, ChatUpdater chats, MissedRings missedRings, GuardedChatNotifier notifier, INodePresence presence, QueueCatalog queues,
    PolicyCatalog policies, HeldPlaces places, SilentChats silentChats, UnattendedChats unattendedChats, ILogger<QueueRunner> logger)
{
    /// <summary>At how many of the chats that wait the router looks.</summary>
    internal const int MaxWaiting = 1000;

    /// <summary>How often the order of a queue is read that another node routes.</summary>
    private static readonly TimeSpan OrderPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<QueueId, ImmutableArray<ChatId>> _told = [];
    private readonly Dictionary<QueueId, DateTimeOffset> _looked = [];

    /// <summary>Does one pass.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="due">What is due; its chats are looked at also when they stand too far behind to be rung.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When to look again though nothing happens; <see langword="null"/> for never.</returns>
    public async Task<DateTimeOffset?> RunAsync(QueueSettings queue, DueChats due, CancellationToken cancellationToken)
    {
        var now = due.Now;
        var first = await store.WaitingAsync(queue.Id, MaxWaiting, cancellationToken).ConfigureAwait(false);
        await TellOrderAsync(queue, first).ConfigureAwait(false);

        var known = first.Count < MaxWaiting ? [] : first.Select(c => c.Id).ToHashSet();
        IReadOnlyList<Chat> waiting = first.Count < MaxWaiting ? first : [.. first, .. due.Chats.Where(c => c.IsQueued && c.Queue == queue.Id && !known.Contains(c.Id))];
        if (waiting.Count == 0)
        {
            silentChats.Forget(queue.Id);
            unattendedChats.Forget(queue.Id);
            return null;
        }

        var candidates = await store.AgentsAsync(queue.Id, cancellationToken).ConfigureAwait(false);
        var held = await places.ForOthersThanAsync(queue, now, cancellationToken).ConfigureAwait(false);
        var plan = QueueRouter.Decide(new(queue, policies.Of(queue), waiting, candidates, now) { Held = held });
        await ActAsync(queue, plan.Actions, now, cancellationToken).ConfigureAwait(false);
        silentChats.Find(queue.Id, plan.Silent);
        unattendedChats.Find(queue, plan.Silent, candidates, now);
        return plan.NextLook;
    }

    /// <summary>Does what deadlines ask for in a queue that another node routes: that node may be gone. Tells people here the order, which the other node cannot; without anybody here there is nobody to tell.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="due">What is due.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RunDueAsync(QueueSettings queue, DueChats due, CancellationToken cancellationToken)
    {
        silentChats.Forget(queue.Id);
        unattendedChats.Forget(queue.Id);
        await ActAsync(
            queue,
            due.Chats.Where(c => c.IsQueued && c.Queue == queue.Id).Select(c => QueueRouter.DecideDue(queue, c, due.Now)).OfType<RoutingAction>(),
            due.Now,
            cancellationToken).ConfigureAwait(false);

        var isEmpty = !presence.Customers.Any() && !presence.Agents.Any();
        if (isEmpty || (_looked.TryGetValue(queue.Id, out var looked) && due.Now - looked < OrderPause)) return;

        _looked[queue.Id] = due.Now;
        await TellOrderAsync(queue, await store.WaitingAsync(queue.Id, MaxWaiting, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task ActAsync(QueueSettings queue, IEnumerable<RoutingAction> actions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var action in actions)
        {
            try
            {
                await ActAsync(queue, action, now, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One chat that cannot be routed must not keep the others waiting.
                Log.ChatNotRouted(logger, action.Chat.Id, e);
            }
        }
    }

    private async Task ActAsync(QueueSettings queue, RoutingAction action, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = action.Chat.Id;
        switch (action)
        {
            case RoutingAction.Ring ring:
                await RingAsync(ring, cancellationToken).ConfigureAwait(false);
                break;
            case RoutingAction.Miss { Chat.Offer: { } offer }:
                await missedRings.EndAsync(id, offer, now, cancellationToken).ConfigureAwait(false);
                break;
            case RoutingAction.Withdraw withdraw:
                await chats.UpdateAsync(id, c => c.Withdraw(withdraw.From, now), cancellationToken).ConfigureAwait(false);
                break;
            case RoutingAction.Overflow overflow when queues.Find(overflow.To) is { } to && to.OpeningHours?.IsOpen(now) is not false:
                await chats.UpdateAsync(id, c => c.Queue == queue.Id ? c.Overflow(to, now) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false);
                break;
            case RoutingAction.Extend or RoutingAction.Overflow:
                await chats.UpdateAsync(id, c => c.Extend(now + queue.RingTimeout, now), cancellationToken).ConfigureAwait(false);
                break;
            case RoutingAction.GiveUp:
                await chats.UpdateAsync(id, c => c.GiveUp(now), cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Makes the offer, unless the chat has changed since the decision. Agents the store refuses are left out, and the next ones asked.</summary>
    private async Task RingAsync(RoutingAction.Ring decided, CancellationToken cancellationToken)
    {
        for (var ring = decided; ring.Chosen.Select(r => r.Agent).ToList() is { Count: > 0 } agents;)
        {
            var (at, fence) = (ring.At, ring.Chat.Fence);
            var offer = OfferId.New(at);
            ImmutableArray<AgentId> ids = [.. agents.Select(a => a.Id)];
            var explanation = ring.Explain().Write();
            ImmutableArray<AgentGuard> guards = [.. agents.Select(a => new AgentGuard(a.Id, a.Fence, a.Capacity))];

            var outcome = await chats.UpdateAsync(
                ring.Chat.Id, c => c.Fence == fence ? c.MakeOffer(offer, ids, ring.Until, at, explanation) : ChatDecision.Nothing, cancellationToken, guards).ConfigureAwait(false);
            if (outcome.AgentsRefused.IsEmpty) return;

            ring = ring.Without(outcome.AgentsRefused);
        }
    }

    private async Task TellOrderAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        ImmutableArray<ChatId> order = [.. waiting.Select(c => c.Id)];
        if (_told.TryGetValue(queue.Id, out var told) && told.SequenceEqual(order)) return;

        _told[queue.Id] = order;
        await notifier.TellHereAsync(queue, waiting).ConfigureAwait(false);
    }
}
