namespace LiveChat.AspNetCore.Contract;

/// <summary>Somebody a chat could ring at. The order goes by passes, known, first, then, and the id.</summary>
internal sealed record RankedAgentDto : WireRecord
{
    /// <summary>The agent.</summary>
    public required AgentNameDto Agent { get; init; }

    /// <summary>How many chats used the agent's capacity, ringing ones included.</summary>
    public required int Load { get; init; }

    /// <summary>How many may.</summary>
    public required int Capacity { get; init; }

    /// <summary>How often the agent let the chat pass since it came into the queue.</summary>
    public required int Passes { get; init; }

    /// <summary>Whether the customer had this agent last and the queue asks that one first.</summary>
    public required bool Known { get; init; }

    /// <summary>What the policy said counts first, lower before higher; absent when it is no finite number.</summary>
    public double? First { get; init; }

    /// <summary>What it said counts among equals, earlier before later, in milliseconds since 1970-01-01 UTC; absent before everything.</summary>
    public long? Then { get; init; }
}
