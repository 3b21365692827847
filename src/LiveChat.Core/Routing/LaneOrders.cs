namespace LiveChat.Routing;

/// <summary>The orders of a pass, one for each lane in which more than one chat waits.</summary>
/// <param name="policy">The policy.</param>
/// <param name="members">All members, by their numbers.</param>
internal sealed class LaneOrders(IRoutingPolicy policy, IReadOnlyList<RosterMember> members)
{
    /// <summary>How many are kept: each takes memory for all members, and a step for each ring. What lanes there are may be up to the customers.</summary>
    private const int Most = 32;

    private readonly ILanedRoutingPolicy? _laned = policy as ILanedRoutingPolicy;
    private readonly Dictionary<RoutingLane, LaneOrder> _orders = [];
    private readonly HashSet<RoutingLane> _asked = [];

    /// <summary>The order of the chat's lane; <see langword="null"/> when everybody has to be asked about. The first chat of a lane has none: for one alone it would not pay.</summary>
    public LaneOrder? Of(RoutingRequest request)
    {
        if (_laned?.LaneOf(request) is not { } lane) return null;
        if (_orders.TryGetValue(lane, out var order)) return order;
        if (_asked.Add(lane) || _orders.Count == Most) return null;

        order = new(policy, request, members);
        _orders.Add(lane, order);
        return order;
    }

    /// <summary>Puts somebody who was charged where that belongs.</summary>
    public void Move(RosterMember member)
    {
        foreach (var order in _orders.Values) order.Move(member);
    }
}
