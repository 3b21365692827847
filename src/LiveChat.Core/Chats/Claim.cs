using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>What an agent's capacity is used for: one chat that rings at or is with the agent.</summary>
/// <param name="Agent">Whose capacity.</param>
/// <param name="Kind">For what.</param>
public readonly record struct Claim(AgentId Agent, ClaimKind Kind);
