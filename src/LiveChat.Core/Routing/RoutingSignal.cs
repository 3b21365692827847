using LiveChat.Chats;
using LiveChat.Signals;

namespace LiveChat.Routing;

/// <summary>Wakes the routing loop after a commit that changed what the router looks at, or may have.</summary>
internal sealed class RoutingSignal(TimeProvider clock) : WakeUpSignal(clock), IChatObserver
{
    private int _answersLost;

    public void Committed(ChatChange change)
    {
        // Messages move no fence and change nothing the router looks at, and what it wrote down itself it knows.
        if (change.Events is not [NobodyToAsk or ChatUnattended] && change.Before?.Fence != change.After.Fence) Set();
    }

    public void AnswerLost()
    {
        Volatile.Write(ref _answersLost, 1);
        Set();
    }

    /// <summary>Whether an answer was lost since the last call.</summary>
    public bool TakeAnswerLost() => Interlocked.Exchange(ref _answersLost, 0) == 1;
}
