using LiveChat.Clocks;
using LiveChat.Widgets;

namespace LiveChat.Chats;

internal sealed class ChatRatings(ChatUpdater updater, WidgetCatalog widgets, ChatDoor door, StoreClock clock) : IChatRatings
{
    public Task<ChatOutcome> RateAsync(Participant.Customer customer, ChatId chat, ChatRating rating, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(rating);
        return updater.UpdateAsync(chat, Decide, cancellationToken);

        ChatDecision Decide(Chat current) => widgets.Find(current.Widget) is { } widget ? current.Rate(customer, door.Pass(current.Queue, rating), widget.Behaviour.Rating, clock.Now) : ChatRefusal.WidgetNotFound;
    }
}
