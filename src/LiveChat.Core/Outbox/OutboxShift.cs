using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>The time for which this node works on the outbox. Ended when the host begins to stop, what is on its way, e.g. a mail, has all the time of the stop to arrive.</summary>
public sealed class OutboxShift : WorkShift
{
    internal OutboxShift()
    {
    }
}
