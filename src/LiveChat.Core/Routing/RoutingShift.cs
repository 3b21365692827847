using LiveChat.Signals;

namespace LiveChat.Routing;

/// <summary>The time for which this node routes queues. Ended before clients are sent away, nothing rings any more at desks that are about to leave, and another node takes the queues at once.</summary>
public sealed class RoutingShift : WorkShift
{
    internal RoutingShift()
    {
    }
}
