using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;

namespace LiveChat.Testing.ActivityLog;

/// <summary>The stores under test. They share one truth: what the other stores have acknowledged, the log finds.</summary>
/// <param name="Chats">The chat store.</param>
/// <param name="Contacts">The contact store.</param>
/// <param name="Team">The store of the chats' tags.</param>
/// <param name="Log">The activity log.</param>
public sealed record ActivityStores(IChatStore Chats, IContactStore Contacts, ITeamLogStore Team, IActivityLog Log);
