namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>When a chat of a queue was last offered to an agent.</summary>
internal sealed class AgentOfferRow
{
    public required string Agent { get; init; }
    public required string Queue { get; init; }

    /// <summary>In microseconds since 1970 in UTC.</summary>
    public required long At { get; init; }
}
