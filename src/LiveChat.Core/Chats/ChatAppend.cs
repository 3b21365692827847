namespace LiveChat.Chats;

/// <summary>A message to be added to a chat whose life has not moved since the decision.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="ExpectedFence">The fence the decision was made on. Appending does not move it.</param>
/// <param name="Message">The message, without a sequence.</param>
public sealed record ChatAppend(ChatId Chat, long ExpectedFence, MessagePosted Message)
{
    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Append to {Chat}";
}
