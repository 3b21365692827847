using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>The ranking of one chat in the making: what is asked about one member after the other, and what was said.</summary>
/// <param name="snapshot">What is decided on.</param>
/// <param name="request">The chat.</param>
/// <param name="repeat">What the queue makes of the agent its customer had last.</param>
/// <param name="own">Those for whom this chat is not like the others, with how they let it pass.</param>
/// <param name="isWhole">Whether those who are left out are named.</param>
internal sealed class RankingDraft(RoutingSnapshot snapshot, RoutingRequest request, RepeatRule repeat, Dictionary<RosterMember, RingPass> own, bool isWhole)
{
    private readonly ImmutableArray<ExcludedAgent>.Builder _excluded = ImmutableArray.CreateBuilder<ExcludedAgent>();
    private Dictionary<string, int>? _counts;
    private DateTimeOffset? _askAgain;

    public RoutingRequest Request => request;

    public RepeatRule Repeat => repeat;

    public Dictionary<RosterMember, RingPass> Own => own;

    /// <summary>Asks about somebody who may be asked.</summary>
    /// <returns>The place in the order; <see langword="null"/> when the chat may not ring there.</returns>
    public RankedMember? Ask(RosterMember member)
    {
        var id = member.Agent.Id;
        if (repeat.LeavesOut(id)) return LeaveOut(new(id, ExclusionRules.Repeat));

        var pass = own.Count == 0 ? default : own.GetValueOrDefault(member);
        if (pass.Count > 0)
        {
            var until = pass.LastAt + (pass.Declined ? QueueRouter.PauseAfterDecline : QueueRouter.PauseAfterMiss);
            if (until > snapshot.Now) return LeaveOut(new(id, pass.Declined ? ExclusionRules.Declined : ExclusionRules.Missed, Until: until));
        }

        var rank = snapshot.Policy.Rank(member.Candidate, request);
        if (rank.Excluded is { } reason) return LeaveOut(new(id, ExclusionRules.Policy, reason, rank.Until));

        var isKnown = pass.Count == 0 && repeat.Prefers(id);
        return new(new(pass.Count, rank.First, rank.Then, id) { IsKnown = isKnown }, member.Candidate.Load, member);
    }

    /// <summary>Counts members who are left out and not named.</summary>
    public void LeaveOut(string rule, int members, DateTimeOffset? until = null)
    {
        if (members == 0) return;

        CollectionsMarshal.GetValueRefOrAddDefault(_counts ??= new(StringComparer.Ordinal), rule, out _) += members;
        if (until > snapshot.Now && (_askAgain is null || until < _askAgain)) _askAgain = until;
    }

    /// <summary>Names somebody no chat may ring at, who is counted already.</summary>
    public void Name(ExcludedAgent standing) => _excluded.Add(standing);

    /// <summary>Ends the ranking.</summary>
    /// <param name="members">How many members there are.</param>
    /// <param name="ranked">Who may be asked, the best first.</param>
    /// <param name="standing">How many may not, whichever chat it is.</param>
    /// <param name="ready">When the first of those may again.</param>
    public Ranking ToRanking(int members, ImmutableArray<RankedMember> ranked, ImmutableSortedDictionary<string, int> standing, DateTimeOffset? ready)
        => new(members, ranked, _excluded.DrainToImmutable(), _counts is null ? standing : standing.Plus(_counts), ready < _askAgain || _askAgain is null ? ready : _askAgain);

    private RankedMember? LeaveOut(ExcludedAgent agent)
    {
        if (isWhole) _excluded.Add(agent);
        LeaveOut(agent.Rule, 1, agent.Until);
        return null;
    }
}
