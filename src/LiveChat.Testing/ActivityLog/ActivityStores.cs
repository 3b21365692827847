using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Testing.ActivityLog;

/// <summary>The stores under test. They share one truth: what the chat store and the contact store have acknowledged, the log finds.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Contacts">The contact store.</param>
/// <param name="Log">The activity log.</param>
public sealed record ActivityStores(IChatStore Chats, IContactStore Contacts, IActivityLog Log);
