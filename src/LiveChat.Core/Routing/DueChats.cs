using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Chats somebody has to look at now.</summary>
/// <param name="Now">The store's time.</param>
/// <param name="Chats">Open chats whose <see cref="Chat.DueAt"/> is not after <paramref name="Now"/>, the earliest first.</param>
/// <param name="NextDue">When the next of the others is due; <see langword="null"/> when none is.</param>
public sealed record DueChats(DateTimeOffset Now, IReadOnlyList<Chat> Chats, DateTimeOffset? NextDue);
