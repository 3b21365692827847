using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.Notes;

namespace LiveChat.EntityFrameworkCore.Notes;

/// <summary>An entry of a chat's team log. No foreign key to the chat, as with entries.</summary>
internal sealed class TeamEntryRow
{
    public required Guid Chat { get; init; }
    public required long Number { get; init; }

    /// <summary>The id the author's client made.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>Who it is of as far as that makes it the same; see <see cref="AuthorKey"/>.</summary>
    public required string Author { get; init; }
    public required string Kind { get; init; }
    public required string ByKind { get; init; }
    public required string? ById { get; init; }
    public required string? ByName { get; init; }

    /// <summary>When, in microseconds since 1970 in UTC.</summary>
    public required long At { get; init; }
    public required string? Text { get; init; }
    public required bool IsRewritten { get; init; }

    public static TeamEntryRow Of(ChatId chat, TeamEntry entry)
    {
        var by = AuthorContent.Of(entry.By);
        return new()
        {
            Chat = chat.Value,
            Number = entry.Number,
            EntryId = entry.Id.Value,
            Author = AuthorKey.Of(entry.By),
            Kind = StoredName.Of(entry.Kind),
            ByKind = by.Kind,
            ById = by.Id,
            ByName = by.Name,
            At = UtcMicroseconds.Of(entry.At),
            Text = entry.Text?.Value,
            IsRewritten = entry.IsRewritten,
        };
    }

    public TeamEntry ToEntry() => new()
    {
        Number = Number,
        Id = new(EntryId),
        Kind = StoredName.ReadTeamEntry(Kind),
        By = new AuthorContent(ByKind, ById, ByName).ToParticipant(),
        At = UtcMicroseconds.From(At),
        Text = Text is { } text ? MessageText.Stored(text) : null,
        IsRewritten = IsRewritten,
    };
}
