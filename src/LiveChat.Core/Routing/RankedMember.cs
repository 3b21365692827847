using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>Somebody a chat may ring at, with the place in the order and the load at that moment.</summary>
internal readonly record struct RankedMember(RankingKey Key, int Load, RosterMember Member) : IComparable<RankedMember>
{
    public Agent Agent => Member.Agent;

    public int CompareTo(RankedMember other) => Key.CompareTo(other.Key);
}
