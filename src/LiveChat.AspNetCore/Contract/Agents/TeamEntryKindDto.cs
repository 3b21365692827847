namespace LiveChat.AspNetCore.Contract;

/// <summary>What the team noted about a chat.</summary>
internal enum TeamEntryKindDto
{
    /// <summary>A note; <c>text</c> is what it says.</summary>
    Note,

    /// <summary>A tag was put on the chat; <c>text</c> is the tag.</summary>
    TagAdded,

    /// <summary>A tag was taken off the chat; <c>text</c> is the tag.</summary>
    TagRemoved,

    /// <summary>The customer was blocked; <c>text</c> is the reason, if one was given.</summary>
    VisitorBlocked,

    /// <summary>The customer was let in again.</summary>
    VisitorUnblocked,
}
