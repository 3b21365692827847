using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>A chat that waits on because nobody may be asked about it.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Rules">The rules that left people out. Decisions with the same rules are of one row, and its first is kept.</param>
/// <param name="Why">How it was decided: a ring at nobody.</param>
internal sealed record SilentChat(Chat Chat, string Rules, Lazy<RoutingAction.Ring> Why);
