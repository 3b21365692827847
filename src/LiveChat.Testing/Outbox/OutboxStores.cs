using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Testing.Outbox;

/// <summary>The stores under test. They share one truth: what a commit of the chat store adds, the outbox holds.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Outbox">The outbox.</param>
public sealed record OutboxStores(IChatStore Chats, IOutboxStore Outbox);
