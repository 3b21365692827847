namespace LiveChat.Chats;

/// <summary>The customer left a message: what it says is in the form before it.</summary>
public sealed record MessageLeft : ChatEntry;

/// <summary>Somebody of the company said that a left message was answered. The customer does not see it.</summary>
public sealed record MessageAnswered : ChatEntry
{
    /// <summary>Who said so.</summary>
    public required Participant By { get; init; }

    /// <summary>The display name of <see cref="By"/>.</summary>
    public required string Name { get; init; }
}
