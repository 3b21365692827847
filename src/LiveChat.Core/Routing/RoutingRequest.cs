using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What a policy is asked about.</summary>
/// <param name="Chat">The waiting chat.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="Now">The store's time.</param>
public sealed record RoutingRequest(Chat Chat, QueueSettings Queue, DateTimeOffset Now);
