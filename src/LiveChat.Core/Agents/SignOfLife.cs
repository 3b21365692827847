namespace LiveChat.Agents;

/// <summary>An open desk of an agent was heard from.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="WasActive">Whether somebody had just done something there: the agent's <see cref="Agent.ActiveAt"/> is then the store's time.</param>
public readonly record struct SignOfLife(AgentId Agent, bool WasActive);
