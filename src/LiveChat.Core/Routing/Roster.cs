using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Who works for a queue, during one pass of the router: who may be asked at all, and with what this pass has already charged them.</summary>
internal sealed class Roster
{
    /// <summary>How many of a large queue's members are put into order.</summary>
    private const int BestOfMany = RingChoice.MaxWidth;

    private static readonly Dictionary<RosterMember, RingPass> Nobody = [];

    private readonly RoutingSnapshot _snapshot;
    private readonly List<RosterMember> _members = [];
    private readonly List<RosterMember> _askable = [];
    private readonly LaneOrders _orders;
    private readonly Lazy<Dictionary<AgentId, RosterMember>> _byId;

    /// <summary>When the first of those may be asked who cannot be now; time alone changes nothing for the others.</summary>
    private DateTimeOffset? _ready;

    private ImmutableSortedDictionary<string, int> _out = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
    private int _free;

    public Roster(RoutingSnapshot snapshot)
    {
        _snapshot = snapshot;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in snapshot.Candidates)
        {
            var id = candidate.Agent.Id.Value;
            if (!snapshot.Queue.IsServedBy(id, candidate.Agent.Teams)) continue;

            var said = snapshot.Queue.MemberOf(id);
            var member = new RosterMember(ReferenceEquals(candidate.Member, said) ? candidate : candidate with { Member = said }, _members.Count, snapshot.Queue, snapshot.Held.GetValueOrDefault(candidate.Agent.Id), snapshot.Now);
            _members.Add(member);
            if (member.Out is not { } standing)
            {
                _askable.Add(member);
                continue;
            }

            counts[standing.Rule] = counts.GetValueOrDefault(standing.Rule) + 1;
            Await(standing);
        }

        _free = _askable.Count;
        _out = _out.Plus(counts);
        _orders = new(snapshot.Policy, _members);
        _byId = new(() => _members.DistinctBy(m => m.Agent.Id).ToDictionary(m => m.Agent.Id));
    }

    /// <summary>The rules that leave people out, whichever chat it is.</summary>
    public string Rules => Ranking.Names(_out);

    private bool IsSmall => _members.Count <= RoutingExplanation.WholeUpTo;

    private int Limit => IsSmall ? RoutingExplanation.WholeUpTo : BestOfMany;

    /// <summary>Puts those the chat may ring at into order; <see langword="null"/> when it may ring at nobody, whatever chat it is and however long it waits.</summary>
    public Ranking? Rank(Chat chat) => _free == 0 && _ready is null ? null : RankAll(chat);

    /// <summary>Puts those the chat may ring at into order, though there be nobody.</summary>
    public Ranking RankAll(Chat chat)
    {
        var request = new RoutingRequest(chat, _snapshot.Queue, _snapshot.Now);
        var repeat = RepeatRule.Of(chat, _snapshot.Queue, _snapshot.Now);
        var draft = new RankingDraft(_snapshot, request, repeat, OwnOf(chat, repeat), IsSmall);
        return draft.ToRanking(_members.Count, Rank(draft), _out, _ready);
    }

    /// <summary>Counts a ring of this pass.</summary>
    public void Charge(IEnumerable<RosterMember> rung, DateTimeOffset at)
    {
        foreach (var member in rung)
        {
            member.Charge(at);
            _orders.Move(member);
            if (member.Out is not { } taken) continue;

            _free--;
            _out = _out.Plus([new(taken.Rule, 1)]);
            Await(taken);
        }
    }

    private void Await(ExcludedAgent excluded)
    {
        if (excluded.Until is { } until && !(_ready <= until)) _ready = until;
    }

    private ImmutableArray<RankedMember> Rank(RankingDraft draft)
    {
        if (_orders.Of(draft.Request) is not { } order) return RankOneByOne(draft);
        if (draft.Repeat.Only is not { } only) return RankBy(order, draft);
        return IsSmall ? RankOneByOne(draft) : RankOnly(only, draft);
    }

    /// <summary>Asks about everybody. So it is done for a policy that may look at anything.</summary>
    private ImmutableArray<RankedMember> RankOneByOne(RankingDraft draft)
    {
        if (_askable.Count > _free) _askable.RemoveAll(static m => m.Out is not null);

        var best = new Best<RankedMember>(Limit);
        foreach (var member in IsSmall ? _members : _askable)
        {
            if (member.Out is { } standing) draft.Name(standing);
            else if (draft.Ask(member) is { } ranked) best.Add(ranked);
        }

        return [.. best.TakeInOrder()];
    }

    /// <summary>Asks only about those for whom this chat is not like the others of its lane.</summary>
    private ImmutableArray<RankedMember> RankBy(LaneOrder order, RankingDraft draft)
    {
        IEnumerable<RosterMember> looked = IsSmall ? _members : draft.Own.Keys;
        var own = new List<RankedMember>();
        foreach (var member in looked)
        {
            if (member.Out is { } standing) draft.Name(standing);
            else if ((draft.Own.ContainsKey(member) || order.LeavesOut(member)) && draft.Ask(member) is { } ranked) own.Add(ranked);
        }

        // Until when, is the same for all of them.
        if (!IsSmall && order.AnyLeftOut is { } other)
        {
            draft.LeaveOut(ExclusionRules.Policy, order.LeftOut - draft.Own.Keys.Count(order.LeavesOut), _snapshot.Policy.Rank(other.Candidate, draft.Request).Until);
        }

        return order.Best(Limit, draft.Own, own);
    }

    /// <summary>Asks only about the one agent at whom the chat may ring.</summary>
    private ImmutableArray<RankedMember> RankOnly(AgentId only, RankingDraft draft)
    {
        var member = draft.Own.Keys.FirstOrDefault(m => m.Agent.Id == only);
        draft.LeaveOut(ExclusionRules.Repeat, member is null ? _free : _free - 1);
        return member is not null && draft.Ask(member) is { } ranked ? [ranked] : [];
    }

    /// <summary>Those for whom a chat is not like the others: who let it pass, and whom its customer had last.</summary>
    private Dictionary<RosterMember, RingPass> OwnOf(Chat chat, RepeatRule repeat)
    {
        if (chat.Passes.IsEmpty && repeat.Known is null) return Nobody;

        var own = new Dictionary<RosterMember, RingPass>();
        foreach (var pass in chat.Passes)
        {
            if (FindFree(pass.Agent) is { } member) own.TryAdd(member, pass);
        }

        if (repeat.Known is { } known && FindFree(known) is { } last) own.TryAdd(last, default);
        return own;
    }

    private RosterMember? FindFree(AgentId id) => _byId.Value.GetValueOrDefault(id) is { Out: null } member ? member : null;
}
