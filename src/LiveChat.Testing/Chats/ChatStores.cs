using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Testing.Chats;

/// <summary>The stores under test. They share one truth: a commit of the chat store sees the agents of the agent store.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Agents">The agent store.</param>
public sealed record ChatStores(IChatStore Chats, IAgentStore Agents);
