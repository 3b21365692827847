namespace LiveChat.AspNetCore.Contract;

/// <summary>An agent as the admin console lists one.</summary>
internal sealed record AdminAgentDto : WireRecord
{
    /// <summary>The host's id of the agent.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>The names of the teams the agent belongs to, in order: those of which the host says so, and those that list the agent.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>The languages the agent speaks, the best first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Whether the host said at the last sign-in that this is an administrator or supervisor.</summary>
    public required bool IsAdmin { get; init; }

    /// <summary>Whether the host said at the last sign-in that the agent may redact.</summary>
    public required bool CanRedact { get; init; }

    /// <summary>Whether the host said at the last sign-in that the agent reads personal data.</summary>
    public required bool CanReadPersonalData { get; init; }

    /// <summary>Whether chats ring, as chosen.</summary>
    public required AvailabilityDto Availability { get; init; }

    /// <summary>Whether a desk of the agent shows signs of life.</summary>
    public required bool IsPresent { get; init; }

    /// <summary>How many chats are with the agent, over all queues.</summary>
    public required int Chats { get; init; }

    /// <summary>How many may be.</summary>
    public required int Capacity { get; init; }
}
