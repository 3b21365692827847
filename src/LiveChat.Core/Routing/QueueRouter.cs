using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Decides for one queue who is rung, and which rings are over. Pure.</summary>
internal static class QueueRouter
{
    /// <summary>At how many agents a chat rings at most; more would lock too many rows in one commit.</summary>
    public const int MaxWidth = 50;

    /// <summary>An agent who refused a chat is not asked about it again for so long.</summary>
    public static readonly TimeSpan PauseAfterDecline = TimeSpan.FromMinutes(1);

    /// <summary>An agent who missed a chat is not asked about it again for so long.</summary>
    public static readonly TimeSpan PauseAfterMiss = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<RoutingAction> Decide(RoutingSnapshot snapshot)
    {
        var actions = new List<RoutingAction>();
        var candidates = snapshot.Candidates.Where(c => snapshot.Queue.IsServedBy(c.Agent.Teams) && c.Agent.MayRing(snapshot.Now)).ToList();

        foreach (var chat in snapshot.Waiting)
        {
            if (DecideOne(snapshot, chat, candidates) is not { } action) continue;

            actions.Add(action);
            if (action is RoutingAction.Ring ring) Charge(candidates, ring, snapshot.Now);
        }

        return actions;
    }

    /// <summary>When the pauses of waiting chats end: there may be somebody to ask again then.</summary>
    public static DateTimeOffset? NextPauseEnd(RoutingSnapshot snapshot) => snapshot.Waiting
        .Where(c => c.Offer is null)
        .SelectMany(c => c.Passes)
        .Select(p => PausedUntil(p))
        .Where(t => t > snapshot.Now)
        .Select(t => (DateTimeOffset?)t)
        .Min();

    /// <summary>What a chat's deadlines ask for; any node may do it.</summary>
    public static RoutingAction? DecideDue(QueueSettings queue, Chat chat, DateTimeOffset now)
    {
        if (chat.RingUntil <= now) return queue.WhenNobodyAnswers is NoAnswer.End ? new RoutingAction.GiveUp(chat) : new RoutingAction.Extend(chat);
        return chat.Offer?.Until <= now ? new RoutingAction.Miss(chat) : null;
    }

    private static RoutingAction? DecideOne(RoutingSnapshot snapshot, Chat chat, List<RoutingCandidate> candidates)
        => DecideDue(snapshot.Queue, chat, snapshot.Now)
            ?? (chat.Offer is null ? DecideWaiting(snapshot, chat, candidates) : DecideRinging(snapshot, chat));

    private static RoutingAction.Withdraw? DecideRinging(RoutingSnapshot snapshot, Chat chat)
    {
        var mayRing = snapshot.Candidates.Where(c => c.Agent.MayRing(snapshot.Now)).Select(c => c.Agent.Id).ToHashSet();
        ImmutableArray<AgentId> gone = [.. chat.Claims.Select(c => c.Agent).Where(a => !mayRing.Contains(a))];
        return gone.IsEmpty ? null : new RoutingAction.Withdraw(chat, gone);
    }

    private static RoutingAction.Ring? DecideWaiting(RoutingSnapshot snapshot, Chat chat, List<RoutingCandidate> candidates)
    {
        var request = new RoutingRequest(chat, snapshot.Queue, snapshot.Now);
        var ranked = new List<(int Passes, Rank Rank, Agent Agent)>();
        foreach (var candidate in candidates)
        {
            var pass = chat.Passes.FirstOrDefault(p => p.Agent == candidate.Agent.Id);
            if (candidate.Load >= candidate.Agent.Capacity || (pass.Count > 0 && PausedUntil(pass) > snapshot.Now)) continue;

            var rank = snapshot.Policy.Rank(candidate, request);
            if (rank.Excluded is null) ranked.Add((pass.Count, rank, candidate.Agent));
        }

        if (ranked.Count == 0) return null;

        // Who was not asked yet comes before who let it pass; among equals the id decides, so that the same question has the same answer.
        ranked.Sort(static (a, b) => (a.Passes.CompareTo(b.Passes), a.Rank.CompareTo(b.Rank)) switch
        {
            (not 0 and var passes, _) => passes,
            (_, not 0 and var rank) => rank,
            _ => string.CompareOrdinal(a.Agent.Id.Value, b.Agent.Id.Value),
        });

        var chosen = snapshot.Policy.Width switch
        {
            RingWidth.One => ranked.Take(1),
            RingWidth.EqualRank => ranked.TakeWhile(r => r.Passes == ranked[0].Passes && r.Rank == ranked[0].Rank).Take(MaxWidth),
            RingWidth.All => ranked.Take(MaxWidth),
        };
        var until = snapshot.Now + snapshot.Queue.OfferTimeout;
        return new(chat, [.. chosen.Select(r => r.Agent)], chat.RingUntil < until ? chat.RingUntil.Value : until);
    }

    private static DateTimeOffset PausedUntil(RingPass pass) => pass.LastAt + (pass.Declined ? PauseAfterDecline : PauseAfterMiss);

    /// <summary>Counts an offer of this pass before the next chat is looked at.</summary>
    private static void Charge(List<RoutingCandidate> candidates, RoutingAction.Ring ring, DateTimeOffset now)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (ring.Agents.Contains(candidates[i].Agent)) candidates[i] = candidates[i] with { Load = candidates[i].Load + 1, LastOfferedAt = now };
        }
    }
}
