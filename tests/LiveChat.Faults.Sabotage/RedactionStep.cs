namespace LiveChat.Faults.Sabotage;

/// <summary>Where in a redaction the process is killed.</summary>
internal enum RedactionStep
{
    /// <summary>What the contact took from the form may be forgotten, and nothing else is done.</summary>
    BeforeCommit,

    /// <summary>It is gone from the log, and from nothing else.</summary>
    Committed,

    /// <summary>The bytes of the files are gone, too.</summary>
    FilesGone,

    /// <summary>It is gone everywhere, and nobody was told.</summary>
    CopiesDone,
}
