namespace LiveChat.Chats;

/// <summary>Somebody of the company let files be sent in the chat, or did not let them any more.</summary>
public sealed record AttachmentsSwitched : ChatEntry
{
    /// <summary>Who.</summary>
    public required Participant By { get; init; }

    /// <summary>Whether files can be sent from here on.</summary>
    public required bool Enabled { get; init; }
}
