namespace LiveChat.Notes;

/// <summary>What the team noted about a chat.</summary>
public enum TeamEntryKind
{
    /// <summary>A note; <see cref="TeamEntry.Text"/> is what it says.</summary>
    Note,

    /// <summary>A tag was put on the chat; <see cref="TeamEntry.Text"/> is the tag.</summary>
    TagAdded,

    /// <summary>A tag was taken off the chat; <see cref="TeamEntry.Text"/> is the tag.</summary>
    TagRemoved,

    /// <summary>The customer was blocked; <see cref="TeamEntry.Text"/> is the reason, when one was given.</summary>
    VisitorBlocked,

    /// <summary>The customer is not blocked any more.</summary>
    VisitorUnblocked,
}
