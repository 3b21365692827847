using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Notes;

/// <summary>Adds to a chat's team log.</summary>
/// <param name="Chat">The chat; that it exists is the caller's to know.</param>
/// <param name="Entry">The entry, without a number.</param>
public sealed record TeamAppend(ChatId Chat, TeamEntry Entry)
{
    /// <summary>Kinds of outbox items that are written with it, one of each, about <c>chat/number</c>. The default is none.</summary>
    public ImmutableArray<string> Outbox { get; init; } = [];

    /// <summary>Whether it can be added at all; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: it has a number, no text where the kind needs one, a tag that is none, or a customer did it.</exception>
    public void ThrowIfImpossible()
    {
        if (Entry.Number != 0 || Entry.Id.Value == Guid.Empty) throw new ArgumentException("What is added has an id, and no number yet.");
        if (Entry.By is Participant.Customer) throw new ArgumentException("Customers know nothing of the team's log.");
        if (Entry is { Kind: TeamEntryKind.Note, Text: null }) throw new ArgumentException("A note says something.");
        if (Entry.Kind is TeamEntryKind.TagAdded or TeamEntryKind.TagRemoved && (ChatTag.Check(Entry.Text?.Value, out var tag) is not null || tag != Entry.Text?.Value))
            throw new ArgumentException("A tag is written as ChatTag.Check writes it.");
    }

    /// <summary>The outbox items to be written with the entry; for stores.</summary>
    /// <param name="number">The number the entry got.</param>
    public ImmutableArray<OutboxItem> Items(long number) =>
        [.. Outbox.Select(kind => new OutboxItem { Kind = kind, Reference = string.Create(CultureInfo.InvariantCulture, $"{Chat}/{number}"), DueAt = Entry.At })];

    /// <summary>Names the chat and the kind only.</summary>
    public override string ToString() => $"{Entry} in {Chat}";
}
