using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>The chat's agent offered it to another one, at whom it rings. Only agents see it.</summary>
public sealed record TransferOffered : ChatEntry
{
    /// <summary>The offer; its <see cref="Offer.Transfer"/> says from whom and to whom.</summary>
    public required Offer Offer { get; init; }
}

/// <summary>A transfer to another agent came to nothing. Only agents see it.</summary>
public sealed record TransferEnded : ChatEntry
{
    /// <summary>At whom it rang.</summary>
    public required AgentId To { get; init; }

    /// <summary>The display name of <see cref="To"/>.</summary>
    public required string ToName { get; init; }

    /// <summary>Why.</summary>
    public required TransferOutcome Outcome { get; init; }
}

/// <summary>The chat's agent, or an administrator in the agent's place, put it into a queue, where it waits ahead of newer ones. The customer sees whose chat it was, and neither the queue nor the note.</summary>
public sealed record ChatTransferred : ChatEntry
{
    /// <summary>Whose chat it was.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The display name of <see cref="Agent"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The display name of the administrator who did it; <see langword="null"/> when <see cref="Agent"/> did. Only agents see it.</summary>
    public string? Supervisor { get; init; }

    /// <summary>The queue it is in now.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The name of <see cref="Queue"/>, as it was then.</summary>
    public required string QueueName { get; init; }

    /// <summary>What the agent tells the next one; <see langword="null"/> for nothing.</summary>
    public TransferNote? Note { get; init; }

    /// <summary>Until when the chat rings from here on.</summary>
    public required DateTimeOffset RingUntil { get; init; }
}
