namespace LiveChat.Chats;

/// <summary>Posts a message.</summary>
public sealed record ChatPost
{
    /// <summary>The chat.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>Who writes.</summary>
    public required Participant Author { get; init; }

    /// <summary>The id made by the author's client; posting again with it gives the first answer.</summary>
    public required MessageId Message { get; init; }

    /// <summary>Plain text, 1 to 4,000 UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>The connection that asks and has its own answer; <see langword="null"/> for none.</summary>
    public string? Origin { get; init; }

    /// <summary>Names the chat only.</summary>
    public override string ToString() => $"Post to {Chat}";
}
