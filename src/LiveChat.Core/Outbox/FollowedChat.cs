namespace LiveChat.Outbox;

/// <summary>As much of a chat as whoever follows it has to know.</summary>
/// <param name="LastSequence">The sequence of its last entry; 0 without one.</param>
/// <param name="IsOver">Whether only a change of its life can make its log longer.</param>
internal readonly record struct FollowedChat(long LastSequence, bool IsOver);
