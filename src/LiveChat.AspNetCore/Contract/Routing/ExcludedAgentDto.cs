namespace LiveChat.AspNetCore.Contract;

/// <summary>Somebody who works for the queue and could not be asked.</summary>
internal sealed record ExcludedAgentDto : WireRecord
{
    /// <summary>The agent.</summary>
    public required AgentNameDto Agent { get; init; }

    /// <summary>The first rule that left the agent out, e.g. <c>away</c> or <c>full</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What the policy said, with the rule <c>policy</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>When that may be over, in milliseconds since 1970-01-01 UTC; absent when time alone changes nothing.</summary>
    public long? Until { get; init; }
}
