using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Decides for one queue who is rung, and which rings are over. Pure.</summary>
internal static class QueueRouter
{
    /// <summary>An agent who refused a chat is not asked about it again for so long.</summary>
    public static readonly TimeSpan PauseAfterDecline = TimeSpan.FromMinutes(1);

    /// <summary>An agent who missed a chat is not asked about it again for so long.</summary>
    public static readonly TimeSpan PauseAfterMiss = TimeSpan.FromSeconds(5);

    /// <summary>A chat nobody answers goes on to another queue so often, then it stays where it is.</summary>
    public const int MaxOverflows = 3;

    /// <summary>The offers of one pass are so far apart, so that who was asked first is known afterwards.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);

    public static RoutingPlan Decide(RoutingSnapshot snapshot)
    {
        var actions = new List<RoutingAction>();
        var roster = new Roster(snapshot);
        var mayRing = new Lazy<HashSet<AgentId>>(() => [.. snapshot.Candidates.Where(c => c.Agent.MayRing(snapshot.Now)).Select(c => c.Agent.Id)]);
        var silent = new List<SilentChat>();
        string? busy = null;
        DateTimeOffset? next = null;
        var at = snapshot.Now;

        foreach (var chat in snapshot.Waiting)
        {
            if (DecideDue(snapshot.Queue, chat, snapshot.Now) is { } due)
            {
                actions.Add(due);
            }
            else if (chat.Offer is not null)
            {
                if (DecideRinging(chat, mayRing.Value) is { } withdraw) actions.Add(withdraw);
            }
            else if (roster.Rank(chat) is not { } ranking)
            {
                // Everybody is busy. Whoever has a place again wakes the router.
                silent.Add(new(chat, busy ??= roster.Rules, new(() => Ring(snapshot, chat, roster.RankAll(chat), snapshot.Now))));
            }
            else if (!ranking.Ranked.IsEmpty)
            {
                var ring = Ring(snapshot, chat, ranking, at);
                roster.Charge(ring.Chosen.Select(r => r.Member), at);
                actions.Add(ring);
                at += Step;
            }
            else
            {
                silent.Add(new(chat, ranking.Rules, new(() => Ring(snapshot, chat, ranking, snapshot.Now))));
                if (next is null || ranking.AskAgain < next) next = ranking.AskAgain ?? next;
            }
        }

        return new(actions, silent, next);
    }

    private static RoutingAction.Ring Ring(RoutingSnapshot snapshot, Chat chat, Ranking ranking, DateTimeOffset at)
        => new(chat, snapshot.Queue.Id, snapshot.Policy, ranking, at, Until(snapshot, chat));

    /// <summary>What a chat's deadlines ask for; any node may do it.</summary>
    public static RoutingAction? DecideDue(QueueSettings queue, Chat chat, DateTimeOffset now)
    {
        if (chat.RingUntil <= now)
        {
            switch (queue.WhenNobodyAnswers)
            {
                case NoAnswer.End or NoAnswer.LeaveMessage:
                    return new RoutingAction.GiveUp(chat);
                case NoAnswer.KeepWaiting:
                    return new RoutingAction.Extend(chat);

                // A ring that is over with it is missed first.
                case NoAnswer.OtherQueue when !(chat.Offer?.Until <= now):
                    return chat.Overflows < MaxOverflows && queue.OverflowQueue is { } other ? new RoutingAction.Overflow(chat, other) : new RoutingAction.Extend(chat);
            }
        }

        return chat.Offer?.Until <= now ? new RoutingAction.Miss(chat) : null;
    }

    private static RoutingAction.Withdraw? DecideRinging(Chat chat, HashSet<AgentId> mayRing)
    {
        ImmutableArray<AgentId> gone = [.. chat.Claims.Select(c => c.Agent).Where(a => !mayRing.Contains(a))];
        return gone.IsEmpty ? null : new RoutingAction.Withdraw(chat, gone);
    }

    private static DateTimeOffset Until(RoutingSnapshot snapshot, Chat chat)
    {
        var until = snapshot.Now + snapshot.Queue.OfferTimeout;
        return chat.RingUntil < until ? chat.RingUntil.Value : until;
    }
}
