namespace LiveChat.Chats;

/// <summary>Takes what customers think of a chat, after it ended. Thread-safe.</summary>
public interface IChatRatings
{
    /// <summary>The customer rates a chat in which an agent was. The first rating since the start or the last resume counts; repeating it is harmless.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="chat">The chat. While it is open it is refused with <see cref="ChatRefusal.NotEnded"/>.</param>
    /// <param name="rating">How. Where the widget does not ask (<see cref="Widgets.BehaviourOptions.Rating"/>), or no agent was in it, it is refused with <see cref="ChatRefusal.RatingOff"/>.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> RateAsync(Participant.Customer customer, ChatId chat, ChatRating rating, CancellationToken cancellationToken = default);
}
