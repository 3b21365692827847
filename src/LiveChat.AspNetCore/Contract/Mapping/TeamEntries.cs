using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes what only the team sees. Nothing that writes for customers knows this class.</summary>
internal static class TeamEntries
{
    public static IReadOnlyList<TeamEntryDto> Of(IEnumerable<TeamEntry> entries) => [.. entries.Select(Of)];

    public static TeamPageDto Of(TeamPage page) => new(Of(page.Entries), page.Tags, page.Last, page.Through);

    public static EarlierChatDto Of(Chat chat, QueueSettings queue) => new()
    {
        Id = chat.Id.ToString(),
        Queue = queue.DisplayName,
        StartedAt = Times.Of(chat.StartedAt),
        EndedAt = Times.Of(chat.EndedAt),
        Agent = chat.AgentName,
        IsMessage = chat.Message is null ? null : true,
        Rating = chat.Rating,
    };

    /// <summary>What is remembered of a contact may come from any field: whoever reads no personal data gets none of it.</summary>
    public static BlockedVisitorDto Of(Contact contact, PersonalData personal, ContactBlock block) => new()
    {
        ContactId = contact.Id.ToString(),
        Name = personal is PersonalData.Shown ? contact.Name : null,
        Email = personal is PersonalData.Shown ? contact.Email : null,
        At = Times.Of(block.At),
        By = block.ByName,
        Reason = block.Reason,
    };

    private static TeamEntryDto Of(TeamEntry entry) => new()
    {
        Number = entry.Number,
        Id = entry.Id.ToString(),
        Kind = entry.Kind switch
        {
            TeamEntryKind.Note => TeamEntryKindDto.Note,
            TeamEntryKind.TagAdded => TeamEntryKindDto.TagAdded,
            TeamEntryKind.TagRemoved => TeamEntryKindDto.TagRemoved,
            TeamEntryKind.VisitorBlocked => TeamEntryKindDto.VisitorBlocked,
            TeamEntryKind.VisitorUnblocked => TeamEntryKindDto.VisitorUnblocked,
        },
        By = entry.By switch
        {
            Participant.OfAgent x => x.Name,
            Participant.Admin x => x.Name,
            Participant.OfSystem x => x.Name,
            _ => string.Empty,
        },
        At = Times.Of(entry.At),
        Text = entry.Text?.Value,
    };
}
