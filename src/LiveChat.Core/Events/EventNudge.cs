using LiveChat.Chats;

namespace LiveChat.Events;

/// <summary>Wakes handlers after a commit that has something for them, and a little later after one of another node that may have. What it forgets the next look of the outbox finds.</summary>
internal sealed class EventNudge(IEnumerable<EventSubscription> subscriptions) : IChatObserver
{
    private readonly EventSubscription[] _subscriptions = [.. subscriptions];

    public void Committed(ChatChange change)
    {
        foreach (var subscription in _subscriptions)
        {
            var isWanted = (change.Before is null && subscription.WantsStarts) || change.Events.Any(e => e is ChatEntry entry && subscription.Wants(entry));
            if (isWanted) subscription.Follower.Hints.Add($"{change.After.Id}");
        }
    }

    public void ChangedElsewhere(ChatId chat)
    {
        foreach (var subscription in _subscriptions) subscription.Follower.Hints.Hear($"{chat}");
    }
}
