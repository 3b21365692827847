namespace LiveChat.Routing;

/// <summary>A member's place in the order of a lane, as it was ranked. Those the policy leaves out come last.</summary>
internal sealed class LanePlace(RosterMember member, Rank rank) : IComparable<LanePlace>
{
    public RosterMember Member => member;

    public RankingKey Key { get; } = new(0, rank.First, rank.Then, member.Agent.Id);

    public bool IsOut { get; } = rank.Excluded is not null;

    public int CompareTo(LanePlace? other)
    {
        if (other is null) return 1;
        return IsOut == other.IsOut ? Key.CompareTo(other.Key) : IsOut.CompareTo(other.IsOut);
    }
}
