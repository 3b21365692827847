using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>An agent's place in the order in which a chat rings: who was not asked about it yet comes before who let it pass, then whom the customer had last where the queue says so, then the policy's rank counts, then the id, so that the same question has the same answer.</summary>
/// <param name="Passes">How often the agent let the chat pass since it came into the queue.</param>
/// <param name="First">What the policy says counts first.</param>
/// <param name="Then">What it says counts among equals.</param>
/// <param name="Agent">The agent.</param>
public readonly record struct RankingKey(int Passes, double First, DateTimeOffset Then, AgentId Agent) : IComparable<RankingKey>
{
    /// <summary>Whether the customer had this agent last, and the queue asks that one first; see <see cref="Queues.RepeatRouting.SameAgentFirst"/>.</summary>
    public bool IsKnown { get; init; }

    /// <inheritdoc/>
    public int CompareTo(RankingKey other)
    {
        if (Passes != other.Passes) return Passes.CompareTo(other.Passes);
        if (IsKnown != other.IsKnown) return IsKnown ? -1 : 1;

        var byFirst = First.CompareTo(other.First);
        if (byFirst != 0) return byFirst;

        var byThen = Then.CompareTo(other.Then);
        return byThen != 0 ? byThen : string.CompareOrdinal(Agent.Value, other.Agent.Value);
    }

    /// <summary>Whether only the ids tell them apart, so that they ring together where all of the best rank do.</summary>
    /// <param name="other">The other one.</param>
    public bool IsLevelWith(RankingKey other) => Passes == other.Passes && IsKnown == other.IsKnown && First.CompareTo(other.First) == 0 && Then == other.Then;

    /// <summary>Whether one rings before the other.</summary>
    public static bool operator <(RankingKey left, RankingKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one rings after the other.</summary>
    public static bool operator >(RankingKey left, RankingKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one rings before the other, or they are the same.</summary>
    public static bool operator <=(RankingKey left, RankingKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one rings after the other, or they are the same.</summary>
    public static bool operator >=(RankingKey left, RankingKey right) => left.CompareTo(right) >= 0;
}
