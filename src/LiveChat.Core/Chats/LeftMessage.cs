namespace LiveChat.Chats;

/// <summary>What a left message has that other chats have not: nobody was there, so it was over when it began, and the answer goes to the customer's e-mail address.</summary>
/// <param name="Id">The id the customer's client made. Leaving it again gives the first answer.</param>
public sealed record LeftMessage(MessageId Id)
{
    /// <summary>When somebody said that it was answered; <see langword="null"/> while nobody has.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The display name of who said so; <see langword="null"/> while nobody has.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Names the message by id only.</summary>
    public override string ToString() => $"Message {Id}";
}
