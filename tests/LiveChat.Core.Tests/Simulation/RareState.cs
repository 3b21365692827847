namespace LiveChat.Core.Tests.Simulation;

/// <summary>What a simulation has to come by, or it proves little.</summary>
internal enum RareState
{
    /// <summary>A change decided on an old state was refused.</summary>
    StaleFenceRefused,

    /// <summary>A message decided on an old state was refused.</summary>
    StaleMessageRefused,

    /// <summary>A second open chat of the same customer was refused.</summary>
    SecondChatRefused,

    /// <summary>An offer was refused because its agent had changed or had no room any more.</summary>
    AgentRefused,

    /// <summary>A ring that one node made was taken back by another, because the first one was gone or stood still.</summary>
    RingExpiredOnADeadNode,

    /// <summary>Something was written, and whoever wrote it was told that it failed.</summary>
    AnswerLostAfterTheWrite,

    /// <summary>An agent took a ring that was not there any more.</summary>
    LateAcceptRefused,

    /// <summary>Two agents wanted the same chat.</summary>
    TakenByAnother,

    /// <summary>An agent was lost, and the chat went back.</summary>
    AgentLost,

    /// <summary>An agent missed two rings in a row.</summary>
    SetAway,

    /// <summary>Nobody answered.</summary>
    NobodyAnswered,

    /// <summary>A customer was away for too long.</summary>
    CustomerIdle,

    /// <summary>A chat was resumed.</summary>
    Resumed,

    /// <summary>An agent's end sealed a chat that had ended.</summary>
    Sealed,

    /// <summary>An agent took a chat over from another.</summary>
    TakenOver,

    /// <summary>A transfer to an agent was declined, not answered, or taken back.</summary>
    TransferCameToNothing,

    /// <summary>An agent put a chat into a queue.</summary>
    PutIntoAQueue,

    /// <summary>A node went on after a pause.</summary>
    NodeWentOn,

    /// <summary>A node was killed while it had a ring out.</summary>
    NodeKilled,
}
