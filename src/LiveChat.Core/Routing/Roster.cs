using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Who works for a queue, during one pass of the router: who may be asked at all, and with what this pass has already charged them.</summary>
internal sealed class Roster
{
    /// <summary>How many of a large queue's members are put into order.</summary>
    private const int BestOfMany = RingChoice.MaxWidth;

    private readonly RoutingSnapshot _snapshot;
    private readonly List<RosterMember> _members = [];
    private readonly List<RosterMember> _askable = [];
    private readonly Dictionary<string, int> _out = new(StringComparer.Ordinal);

    public Roster(RoutingSnapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var candidate in snapshot.Candidates)
        {
            var id = candidate.Agent.Id.Value;
            if (!snapshot.Queue.IsServedBy(id, candidate.Agent.Teams)) continue;

            var said = snapshot.Queue.MemberOf(id);
            var member = new RosterMember(ReferenceEquals(candidate.Member, said) ? candidate : candidate with { Member = said }, snapshot.Now);
            _members.Add(member);
            if (member.Out is { } excluded) Count(_out, excluded.Rule);
            else _askable.Add(member);
        }
    }

    private bool IsSmall => _members.Count <= RoutingExplanation.WholeUpTo;

    /// <summary>Puts those the chat may ring at into order; <see langword="null"/> when it may ring at nobody, whatever chat it is.</summary>
    public Ranking? Rank(Chat chat) => _askable.Count == 0 ? null : RankAll(chat);

    /// <summary>Puts those the chat may ring at into order, though there be nobody.</summary>
    public Ranking RankAll(Chat chat)
    {
        var request = new RoutingRequest(chat, _snapshot.Queue, _snapshot.Now);
        var repeat = RepeatRule.Of(chat, _snapshot.Queue, _snapshot.Now);
        var best = new Best<RankedMember>(IsSmall ? RoutingExplanation.WholeUpTo : BestOfMany);
        var excluded = ImmutableArray.CreateBuilder<ExcludedAgent>();
        var counts = new Dictionary<string, int>(_out, StringComparer.Ordinal);
        DateTimeOffset? askAgain = null;

        // In a large queue those who may not be asked at all are counted already.
        foreach (var member in IsSmall ? _members : _askable)
        {
            if (member.Out is { } standing)
            {
                excluded.Add(standing);
            }
            else if (Ask(member, request, repeat, out var passes, out var rank) is { } reason)
            {
                Count(counts, reason.Rule);
                if (IsSmall) excluded.Add(reason);
                if (reason.Until > _snapshot.Now && (askAgain is null || reason.Until < askAgain)) askAgain = reason.Until;
            }
            else
            {
                best.Add(new(new(passes, rank.First, rank.Then, member.Agent.Id) { IsKnown = passes == 0 && repeat.Prefers(member.Agent.Id) }, member.Candidate.Load, member));
            }
        }

        return new(_members.Count, [.. best.TakeInOrder()], excluded.ToImmutable(), counts.ToImmutableSortedDictionary(StringComparer.Ordinal), askAgain);
    }

    /// <summary>Counts a ring of this pass.</summary>
    public void Charge(IEnumerable<RosterMember> rung, DateTimeOffset at)
    {
        var isAnyFull = false;
        foreach (var member in rung)
        {
            member.Charge(at);
            if (member.Out is not { } full) continue;

            isAnyFull = true;
            Count(_out, full.Rule);
        }

        if (isAnyFull) _askable.RemoveAll(static m => m.Out is not null);
    }

    /// <summary>Asks about one agent who may be asked.</summary>
    /// <returns>Why the chat may not ring there; <see langword="null"/> when it may.</returns>
    private ExcludedAgent? Ask(RosterMember member, RoutingRequest request, RepeatRule repeat, out int passes, out Rank rank)
    {
        (rank, passes) = (default, 0);
        if (WrapsUpUntil(member) is { } ready && ready > _snapshot.Now) return new(member.Agent.Id, ExclusionRules.WrapUp, Until: ready);
        if (repeat.LeavesOut(member.Agent.Id)) return new(member.Agent.Id, ExclusionRules.Repeat);

        var pass = PassOf(request.Chat, member);
        passes = pass.Count;
        if (pass.Count > 0)
        {
            var until = pass.LastAt + (pass.Declined ? QueueRouter.PauseAfterDecline : QueueRouter.PauseAfterMiss);
            if (until > _snapshot.Now) return new(member.Agent.Id, pass.Declined ? ExclusionRules.Declined : ExclusionRules.Missed, Until: until);
        }

        rank = _snapshot.Policy.Rank(member.Candidate, request);
        return rank.Excluded is { } reason ? new(member.Agent.Id, ExclusionRules.Policy, reason, rank.Until) : null;
    }

    /// <summary>A chat may have ended after the time of this pass was read: where there is no time to wrap up, that is none either.</summary>
    private DateTimeOffset? WrapsUpUntil(RosterMember member)
        => _snapshot.Queue.WrapUpTime > TimeSpan.Zero ? member.Candidate.LeftAt + _snapshot.Queue.WrapUpTime : null;

    private static RingPass PassOf(Chat chat, RosterMember member)
    {
        foreach (var pass in chat.Passes)
        {
            if (pass.Agent == member.Agent.Id) return pass;
        }

        return default;
    }

    private static void Count(Dictionary<string, int> counts, string rule) => CollectionsMarshal.GetValueRefOrAddDefault(counts, rule, out _)++;
}
