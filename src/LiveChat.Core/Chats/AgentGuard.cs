using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>What a commit expects of an agent whose capacity it uses.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Fence">The agent's fence the decision was made on.</param>
/// <param name="Capacity">How many claims the agent may have after the commit. A commit that adds none is never refused for it.</param>
public readonly record struct AgentGuard(AgentId Agent, long Fence, int Capacity);
