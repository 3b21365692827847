namespace LiveChat.AspNetCore.Contract;

/// <summary>One decision at whom a chat rings: who was considered, who was left out and why, and in which order the others came.</summary>
internal sealed record RoutingDecisionDto : WireRecord
{
    /// <summary>Where it is among the chat's decisions; grows, not by one. 0 for one that is not kept.</summary>
    public required long Position { get; init; }

    /// <summary>The offer it led to; absent when it led to none.</summary>
    public string? OfferId { get; init; }

    /// <summary>When it was decided, in milliseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }

    /// <summary>At whom it rang, the best first; nobody when nobody could be asked.</summary>
    public required IReadOnlyList<AgentNameDto> Agents { get; init; }

    /// <summary>The id of the queue.</summary>
    public required string Queue { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The fence of the chat on which it was decided.</summary>
    public required long Fence { get; init; }

    /// <summary>How many agents work for the queue. Of more than 200 the lists hold the best 50 and nobody who was left out.</summary>
    public required int Members { get; init; }

    /// <summary>Who could be asked, the best first.</summary>
    public required IReadOnlyList<RankedAgentDto> Ranked { get; init; }

    /// <summary>Who was left out, each with the first rule that said so.</summary>
    public required IReadOnlyList<ExcludedAgentDto> Excluded { get; init; }

    /// <summary>How many each rule left out; a rule that left nobody out is missing.</summary>
    public required IReadOnlyList<ExclusionCountDto> ExcludedBy { get; init; }
}
