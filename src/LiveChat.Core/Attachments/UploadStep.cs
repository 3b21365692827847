namespace LiveChat.Attachments;

/// <summary>The points of an upload at which a process may die; tests let it die at each.</summary>
internal enum UploadStep
{
    Begun,
    PartStored,
    PartNoted,
    SentCommitted,
    KeptCommitted,
    VerdictWritten,
    SentDeleted,
    SentMarked,
    MessagePosted,
}
