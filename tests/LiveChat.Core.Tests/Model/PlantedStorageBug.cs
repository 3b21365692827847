namespace LiveChat.Core.Tests.Model;

/// <summary>What a storage of attachments may get wrong.</summary>
public enum PlantedStorageBug
{
    /// <summary>Bytes are said to be added, and are not.</summary>
    LosesBytesThatCame,

    /// <summary>Bytes are added for somebody who thinks that fewer or more are there.</summary>
    ForgetsTheLength,

    /// <summary>A file is said to be committed, and cannot be read.</summary>
    LosesACommit,

    /// <summary>A part of a file begins with its first byte.</summary>
    ForgetsWhereToBegin,

    /// <summary>A file is said to be deleted, and is not.</summary>
    KeepsWhatIsDeleted,

    /// <summary>A list leaves a file out.</summary>
    MissesAKey,
}
