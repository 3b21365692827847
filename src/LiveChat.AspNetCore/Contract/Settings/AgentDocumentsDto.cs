namespace LiveChat.AspNetCore.Contract;

/// <summary>All agents. Answer of <c>GET api/admin/settings/agents</c>.</summary>
internal sealed record AgentDocumentsDto : WireRecord
{
    /// <summary>The agents who were ever seen, by name.</summary>
    public required IReadOnlyList<AdminAgentDto> Agents { get; init; }

    /// <summary>What the console says of agents, by id; of the others it says nothing.</summary>
    public required IReadOnlyList<AgentDocumentDto> Documents { get; init; }
}
