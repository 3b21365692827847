using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Who works for a queue, during one pass of the router: who may be asked at all, and with what this pass has already charged them.</summary>
internal sealed class Roster
{
    /// <summary>Above so many members only the best are put into order.</summary>
    public const int WholeUpTo = 200;

    /// <summary>How many of a large queue's members are put into order.</summary>
    private const int BestOfMany = RingChoice.MaxWidth;

    private readonly RoutingSnapshot _snapshot;
    private readonly List<RosterMember> _askable = [];
    private readonly int _members;

    public Roster(RoutingSnapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var candidate in snapshot.Candidates)
        {
            var id = candidate.Agent.Id.Value;
            if (!snapshot.Queue.IsServedBy(id, candidate.Agent.Teams)) continue;

            _members++;
            var member = new RosterMember(candidate with { Member = snapshot.Queue.MemberOf(id) });
            if (member.Candidate.Member.Receives && member.Agent.MayRing(snapshot.Now) && !member.IsFull) _askable.Add(member);
        }
    }

    /// <summary>Puts those the chat may ring at into order.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="askAgain">When somebody who is left out now has to be asked about again; <see langword="null"/> when time alone changes nothing.</param>
    /// <returns>All, or of many the best, the best first.</returns>
    public RankedMember[] Rank(Chat chat, out DateTimeOffset? askAgain)
    {
        askAgain = null;
        if (_askable.Count == 0) return [];

        var (now, policy) = (_snapshot.Now, _snapshot.Policy);
        var request = new RoutingRequest(chat, _snapshot.Queue, now);
        var best = new Best<RankedMember>(_members > WholeUpTo ? BestOfMany : WholeUpTo);
        foreach (var member in _askable)
        {
            var pass = PassOf(chat, member);
            if (pass.Count > 0 && PausedUntil(pass) is var pause && pause > now)
            {
                askAgain = Earlier(askAgain, pause);
                continue;
            }

            var rank = policy.Rank(member.Candidate, request);
            if (rank.Excluded is null) best.Add(new(new(pass.Count, rank.First, rank.Then, member.Agent.Id), member));
            else if (rank.Until > now) askAgain = Earlier(askAgain, rank.Until.Value);
        }

        return best.TakeInOrder();
    }

    /// <summary>Counts a ring of this pass.</summary>
    public void Charge(IEnumerable<RosterMember> rung, DateTimeOffset at)
    {
        var isAnyFull = false;
        foreach (var member in rung)
        {
            member.Charge(at);
            isAnyFull |= member.IsFull;
        }

        if (isAnyFull) _askable.RemoveAll(static m => m.IsFull);
    }

    private static RingPass PassOf(Chat chat, RosterMember member)
    {
        foreach (var pass in chat.Passes)
        {
            if (pass.Agent == member.Agent.Id) return pass;
        }

        return default;
    }

    private static DateTimeOffset PausedUntil(RingPass pass) => pass.LastAt + (pass.Declined ? QueueRouter.PauseAfterDecline : QueueRouter.PauseAfterMiss);

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
