namespace LiveChat.Chats;

/// <summary>Says until when a chat the customer or time has ended can be resumed. Chats sealed by the company never can; the policy is not asked about them.</summary>
public interface IResumePolicy
{
    /// <summary>Until when; <see langword="null"/> for not at all.</summary>
    /// <param name="chat">The ended chat.</param>
    DateTimeOffset? ResumableUntil(Chat chat);
}
