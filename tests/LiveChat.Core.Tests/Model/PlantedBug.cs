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
}
