namespace LiveChat.AspNetCore.Contract;

/// <summary>All queues, and what can be chosen for one. Answer of <c>GET api/admin/settings/queues</c>.</summary>
internal sealed record QueueDocumentsDto : WireRecord
{
    /// <summary>The queues: those of code first, in the order they were added, then those of the console by name.</summary>
    public required IReadOnlyList<QueueDocumentDto> Queues { get; init; }

    /// <summary>What a new queue begins with.</summary>
    public required QueueSettingsDto Defaults { get; init; }

    /// <summary>The names of the policies that hand out chats, in order.</summary>
    public required IReadOnlyList<string> RoutingPolicies { get; init; }

    /// <summary>The agents who were ever seen, by name.</summary>
    public required IReadOnlyList<AgentNameDto> Agents { get; init; }
}
