using LiveChat.Chats;
using LiveChat.Routing;

namespace LiveChat.Testing.Routing;

/// <summary>The stores under test. They share one truth: what a commit of the chat store writes, the journal reads.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Journal">The journal.</param>
public sealed record JournalStores(IChatStore Chats, IJournal Journal);
