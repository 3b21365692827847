namespace LiveChat.AspNetCore.Contract;

/// <summary>The agents who were ever seen. Answer of <c>GET api/admin/agents</c>.</summary>
/// <param name="Agents">The agents, by name.</param>
internal sealed record AdminAgentsDto(IReadOnlyList<AdminAgentDto> Agents);
