namespace LiveChat.Core.Tests.Model;

/// <summary>What a store may get wrong.</summary>
public enum PlantedBug
{
    /// <summary>A message decided on an old state is taken.</summary>
    ForgetsTheFence,

    /// <summary>A change decided on an old state is taken.</summary>
    ForgetsTheFenceOfACommit,

    /// <summary>A message sent again is a second one.</summary>
    ForgetsAMessageId,

    /// <summary>A message is acked and not written.</summary>
    LosesAMessage,

    /// <summary>An agent gets one chat too many.</summary>
    ForgetsTheCapacity,

    /// <summary>A change is written without what is to be done after it.</summary>
    LosesAnOutboxItem,

    /// <summary>A change is written without its audit record.</summary>
    LosesAnAuditRecord,

    /// <summary>What is rewritten stays as it was.</summary>
    LosesARewrite,

    /// <summary>An answer is rewritten in the chat, and not in its log.</summary>
    RewritesHalf,

    /// <summary>A rewritten message that is sent again is taken for another one.</summary>
    ForgetsThatItWasRewritten,

    /// <summary>A rewritten message is found by the words it had.</summary>
    KeepsOldWords,

    /// <summary>Of several chats that are read at once one is missing.</summary>
    LosesAPage,

    /// <summary>Of several chats that are asked for by id one is missing.</summary>
    LosesANamedChat,

    /// <summary>Of several contacts whose chats are asked for one gets none.</summary>
    LosesALatestChat,

    /// <summary>Of the chats that are due one is missing.</summary>
    LosesADueChat,

    /// <summary>The next due time is never.</summary>
    ForgetsTheNextDue,

    /// <summary>A queue is given to a second node.</summary>
    GivesAQueueTwice,

    /// <summary>A search finds a message less.</summary>
    LosesAMatch,

    /// <summary>A search finds chats of another state.</summary>
    ForgetsAFilter,

    /// <summary>A page begins a second time with the newest.</summary>
    ForgetsACursor,

    /// <summary>A count is one too low.</summary>
    Miscounts,

    /// <summary>Of several agents' signs of life one is not written.</summary>
    LosesASignOfLife,

    /// <summary>An agent whose sign of life counts no more is not named.</summary>
    MissesNobody,

    /// <summary>An item is due, and nothing is said to be.</summary>
    ForgetsWhatIsDue,

    /// <summary>An item that was given up is said to be tried again, and is not.</summary>
    LosesARequeue,

    /// <summary>Something is behind its chat, and is not said to be.</summary>
    MissesWhatIsBehind,

    /// <summary>What is told of a chat is told a second time.</summary>
    ForgetsHowFarItGot,
}
