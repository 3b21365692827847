using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Those who may be asked, in the order of one lane, kept from one chat of a pass to the next.</summary>
internal sealed class LaneOrder
{
    private readonly IRoutingPolicy _policy;
    private readonly RoutingRequest _request;
    private readonly LanePlace?[] _placeOf;
    private readonly SortedSet<LanePlace> _places;

    /// <param name="policy">The policy.</param>
    /// <param name="request">Any chat of the lane.</param>
    /// <param name="members">All members, by their numbers.</param>
    public LaneOrder(IRoutingPolicy policy, RoutingRequest request, IReadOnlyList<RosterMember> members)
    {
        (_policy, _request, _placeOf) = (policy, request, new LanePlace?[members.Count]);
        foreach (var member in members)
        {
            if (member.Out is null) Put(member, policy.Rank(member.Candidate, request));
        }

        _places = [.. _placeOf.OfType<LanePlace>()];
    }

    /// <summary>How many the policy leaves out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Somebody of those; <see langword="null"/> when there is nobody.</summary>
    public RosterMember? AnyLeftOut => LeftOut > 0 ? _places.Max?.Member : null;

    /// <summary>Whether the policy leaves the member out.</summary>
    public bool LeavesOut(RosterMember member) => _placeOf[member.Number] is { IsOut: true };

    /// <summary>Names the best for one chat.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="own">Those for whom the chat is not like the others of the lane: their places here do not count.</param>
    /// <param name="ranked">Where of those the ones come who may be asked.</param>
    public ImmutableArray<RankedMember> Best(int limit, Dictionary<RosterMember, RingPass> own, List<RankedMember> ranked)
    {
        var best = ImmutableArray.CreateBuilder<RankedMember>(Math.Min(limit, _places.Count) + ranked.Count);
        foreach (var place in _places)
        {
            if (place.IsOut || best.Count == limit) break;
            if (own.Count == 0 || !own.ContainsKey(place.Member)) best.Add(new(place.Key, place.Member.Candidate.Load, place.Member));
        }

        if (ranked.Count > 0)
        {
            best.AddRange(ranked);
            best.Sort();
            best.Count = Math.Min(best.Count, limit);
        }

        return best.DrainToImmutable();
    }

    /// <summary>Puts somebody who was charged where that belongs.</summary>
    public void Move(RosterMember member)
    {
        if (_placeOf[member.Number] is not { } old) return;

        Rank? rank = member.Out is null ? _policy.Rank(member.Candidate, _request) : null;
        if (rank == old.Rank) return;

        _places.Remove(old);
        _placeOf[member.Number] = null;
        if (old.IsOut) LeftOut--;
        if (rank is { } next) _places.Add(Put(member, next));
    }

    private LanePlace Put(RosterMember member, Rank rank)
    {
        var place = new LanePlace(member, rank);
        if (place.IsOut) LeftOut++;
        return _placeOf[member.Number] = place;
    }
}
