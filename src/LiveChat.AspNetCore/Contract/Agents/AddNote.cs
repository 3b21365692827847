namespace LiveChat.AspNetCore.Contract;

/// <summary>Adds a note for the team. Customers are never sent it.</summary>
internal sealed record AddNote : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A UUID the client made for this note. Adding it again with the same id answers the same number and never makes a second note.</summary>
    public required string NoteId { get; init; }

    /// <summary>Plain text, 1 to 4,000 UTF-16 units. U+0000 is left out.</summary>
    public required string Text { get; init; }
}
