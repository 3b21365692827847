namespace LiveChat.Routing;

/// <summary>The names of the rules that leave an agent out, in the order in which they are asked: the first one that does is the one that is kept. Names are added, never renamed.</summary>
public static class ExclusionRules
{
    /// <summary>The agent is switched off in the queue.</summary>
    public const string SwitchedOff = "switched_off";

    /// <summary>The agent is offline.</summary>
    public const string Offline = "offline";

    /// <summary>The agent is away.</summary>
    public const string Away = "away";

    /// <summary>The agent is available, but gave no sign of life for too long: no desk is open.</summary>
    public const string NoDesk = "no_desk";

    /// <summary>The agent has as many chats as the capacity allows, ringing ones included.</summary>
    public const string Full = "full";

    /// <summary>What places the agent has left, a queue of a higher priority is about to take; see <see cref="Queues.QueueSettings.Priority"/>.</summary>
    public const string Priority = "priority";

    /// <summary>The agent's last chat has just ended, and the queue leaves time to finish what it needs; see <see cref="Queues.QueueSettings.WrapUpTime"/>.</summary>
    public const string WrapUp = "wrap_up";

    /// <summary>The queue's rule for customers who come back leaves the agent out; see <see cref="Queues.QueueSettings.RepeatRouting"/>.</summary>
    public const string Repeat = "repeat";

    /// <summary>The agent has just declined the chat.</summary>
    public const string Declined = "declined";

    /// <summary>The agent has just missed the chat.</summary>
    public const string Missed = "missed";

    /// <summary>The policy left the agent out; it says why.</summary>
    public const string Policy = "policy";

    /// <summary>The store refused the agent when the offer was committed: no longer as the decision saw, or full meanwhile.</summary>
    public const string Refused = "refused";
}
