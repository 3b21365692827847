using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>An agent let this chat pass since it came into the queue.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Count">How often.</param>
/// <param name="LastAt">When last.</param>
/// <param name="Declined">Whether the last time was a refusal by hand.</param>
public readonly record struct RingPass(AgentId Agent, int Count, DateTimeOffset LastAt, bool Declined);
