using LiveChat.Widgets;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    private bool IsUnrated => !IsOpen && Message is null && Agent is not null && Rating is null && RedactedAt is null;

    /// <summary>Whether its customer may rate it now: it is over, an agent was in it since it was started or resumed, it has no rating, and its widget asks for one.</summary>
    /// <param name="widget">The settings of its widget.</param>
    public bool CanRate(WidgetSettings widget)
    {
        ArgumentNullException.ThrowIfNull(widget);
        return IsUnrated && widget.Behaviour.Rating;
    }

    /// <summary>The customer rates the chat. The first rating since the start or the last resume counts; repeating it is harmless.</summary>
    internal ChatDecision Rate(Participant.Customer customer, ChatRating rating, bool isAsked, DateTimeOffset now)
    {
        if (Ask(ChatCommand.Rate, customer).Refusal is { } refusal) return refusal;
        if (Rating is not null) return ChatDecision.Nothing;
        return IsUnrated && isAsked ? new ChatRated { Rating = rating, At = now } : ChatRefusal.RatingOff;
    }
}
