namespace LiveChat.AspNetCore.Contract;

/// <summary>Lets files be sent in a chat, or does not any more.</summary>
internal sealed record SwitchAttachments : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Whether files can be sent from here on.</summary>
    public required bool Enabled { get; init; }
}
