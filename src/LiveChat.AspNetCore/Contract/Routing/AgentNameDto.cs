namespace LiveChat.AspNetCore.Contract;

/// <summary>An agent who is named.</summary>
/// <param name="Id">The host's id of the agent.</param>
/// <param name="Name">The display name; the id when the agent is not known any more.</param>
internal sealed record AgentNameDto(string Id, string Name) : WireRecord;
