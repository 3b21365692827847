using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>Wakes the outbox worker when a chat ended: there may be something to do sooner than it knows.</summary>
internal sealed class OutboxNudge(OutboxSignal signal) : IChatObserver
{
    public void Committed(ChatChange change)
    {
        if (change.Events.Any(e => e is ChatEnded)) signal.Set();
    }

    public void AnswerLost() => signal.Set();
}
