namespace LiveChat.Queues;

/// <summary>Whether customers who come back ring at the agent they had last. Who that is is remembered for 30 days, see <see cref="Chats.Chat.LastAgent"/>.</summary>
public enum RepeatRouting
{
    /// <summary>It makes no difference.</summary>
    AnyAgent,

    /// <summary>At that agent alone, if the chat may ring there now; otherwise at anybody, as the policy says.</summary>
    SameAgentFirst,

    /// <summary>At nobody else: the chat waits for that agent until its overall ring time is over.</summary>
    SameAgentOnly,

    /// <summary>At anybody else.</summary>
    NewAgent,
}
