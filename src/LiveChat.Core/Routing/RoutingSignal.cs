using LiveChat.Chats;
using LiveChat.Signals;

namespace LiveChat.Routing;

/// <summary>Wakes the routing loop after a commit that changed what the router looks at.</summary>
internal sealed class RoutingSignal(TimeProvider clock) : WakeUpSignal(clock), IChatObserver
{
    public void Committed(ChatChange change)
    {
        // Messages move no fence and change nothing the router looks at.
        if (change.Before?.Fence != change.After.Fence) Set();
    }
}
