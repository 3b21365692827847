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
            if (member.Out is null) Rank(member);
        }

        _places = [.. _placeOf.OfType<LanePlace>()];
    }

    /// <summary>How many the policy leaves out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Somebody of those.</summary>
    /// <param name="own">Who does not count.</param>
    public RosterMember? AnyLeftOut(Dictionary<RosterMember, RingPass> own)
        => LeftOut == 0 ? null : _places.Reverse().TakeWhile(p => p.IsOut).FirstOrDefault(p => !own.ContainsKey(p.Member))?.Member;

    /// <summary>Whether the policy leaves the member out.</summary>
    public bool LeavesOut(RosterMember member) => _placeOf[member.Number] is { IsOut: true };

    /// <summary>Takes the best, leaving out those who are not where they are here, and puts those between them.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="own">Whom the chat has places of its own for, or none.</param>
    /// <param name="ranked">The places it has for them.</param>
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

        _placeOf[member.Number] = null;
        if (old.IsOut) LeftOut--;
        if (member.Out is null)
        {
            var place = Rank(member);
            if (place.CompareTo(old) == 0) return;

            _places.Add(place);
        }

        _places.Remove(old);
    }

    private LanePlace Rank(RosterMember member)
    {
        var place = new LanePlace(member, _policy.Rank(member.Candidate, _request));
        if (place.IsOut) LeftOut++;
        return _placeOf[member.Number] = place;
    }
}
