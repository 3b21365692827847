namespace LiveChat.Routing;

/// <summary>A member's place in the order of a lane, as it was ranked. Those the policy leaves out come last.</summary>
internal sealed class LanePlace(RosterMember member, Rank rank) : IComparable<LanePlace>
{
    private readonly double _first = rank.First;
    private readonly long _then = rank.Then.UtcTicks;
    private readonly string _id = member.Agent.Id.Value;

    public RosterMember Member => member;

    public Rank Rank => rank;

    public bool IsOut { get; } = rank.Excluded is not null;

    public RankingKey Key => new(0, rank.First, rank.Then, member.Agent.Id);

    /// <summary>The order of <see cref="Key"/>, without making keys: to put many into order is mostly this.</summary>
    public int CompareTo(LanePlace? other)
    {
        if (other is null) return 1;
        if (IsOut != other.IsOut) return IsOut ? 1 : -1;
        if (_first != other._first) return _first < other._first ? -1 : 1;
        return _then != other._then ? _then.CompareTo(other._then) : string.CompareOrdinal(_id, other._id);
    }
}
