using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;

namespace LiveChat.Testing.Routing;

/// <summary>The stores under test. They share one truth: the router reads what the others hold.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Agents">The agent store.</param>
/// <param name="Routing">What the router reads.</param>
public sealed record RoutingStores(IChatStore Chats, IAgentStore Agents, IRoutingStore Routing);
