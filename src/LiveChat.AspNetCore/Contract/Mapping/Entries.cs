using System.Diagnostics;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes entries for the wire.</summary>
internal static class Entries
{
    public static IReadOnlyList<EntryDto> ForAgents(Chat chat, IEnumerable<ChatEvent> events) => [.. events.OfType<ChatEntry>().Select(e => ForAgents(chat, e))];

    public static IReadOnlyList<EntryDto> ForCustomers(Chat chat, IEnumerable<ChatEvent> events) => [.. events.OfType<ChatEntry>().Select(e => ForCustomers(chat, e))];

    private static EntryDto ForCustomers(Chat chat, ChatEntry entry) => entry switch
    {
        TransferOffered or TransferEnded or MessageAnswered => Hidden(entry),
        ChatTransferred x => new TransferredEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name },
        _ => ForAgents(chat, entry),
    };

    private static EntryDto ForAgents(Chat chat, ChatEntry entry) => entry switch
    {
        MessagePosted x => new MessageEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            MessageId = x.MessageId.ToString(),
            Author = Of(chat, x.Author),
            Text = x.Text.Value,
        },
        FormSubmitted x => new FormEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Fields = Of(x.Answers) },
        AgentJoined x => new JoinedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name },
        AgentLost x => new ReturnedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name },
        TransferOffered { Offer.Transfer: { } t } x => new TransferOfferedEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            From = t.FromName,
            To = t.ToName,
            Note = t.Note?.Value,
        },
        TransferEnded x => new TransferEndedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), To = x.ToName, Outcome = Of(x.Outcome) },
        ChatTransferred x => new TransferredEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            Agent = x.Name,
            Queue = x.QueueName,
            Note = x.Note?.Value,
        },
        ChatEnded x => new EndedEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            By = ChatHeaders.Of(x.By),
            Agent = x.By is EndedBy.Agent ? x.Name : null,
        },
        ChatResumed x => new ResumedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Segment = x.Segment },
        MessageLeft x => new MessageLeftEntryDto { Sequence = x.Sequence, At = Times.Of(x.At) },
        MessageAnswered x => new MessageAnsweredEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), By = x.Name },
        ChatRated x => new RatedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Score = x.Rating.Score, Comment = x.Rating.Comment },
        ChatUnattended => Hidden(entry),
        TranscriptSent x => new TranscriptEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), To = x.MaskedAddress },
        _ => throw new UnreachableException($"Unhandled {entry.GetType().Name}."),
    };

    private static HiddenEntryDto Hidden(ChatEntry entry) => new() { Sequence = entry.Sequence, At = Times.Of(entry.At) };

    public static IReadOnlyList<FormFieldDto> Of(IEnumerable<FormAnswer> answers) => [.. answers.Select(a => new FormFieldDto(a.Key, a.Label, a.Value))];

    private static TransferOutcomeDto Of(TransferOutcome outcome) => outcome switch
    {
        TransferOutcome.Declined => TransferOutcomeDto.Declined,
        TransferOutcome.Missed => TransferOutcomeDto.Missed,
        TransferOutcome.Cancelled => TransferOutcomeDto.Cancelled,
        TransferOutcome.Withdrawn => TransferOutcomeDto.Withdrawn,
    };

    private static AuthorDto Of(Chat chat, Participant author) => author switch
    {
        Participant.Customer => new(RoleDto.Customer, chat.CustomerName),
        Participant.OfAgent x => new(RoleDto.Agent, x.Name),
        Participant.Admin x => new(RoleDto.Agent, x.Name),
        Participant.OfSystem x => new(RoleDto.System, x.Name),
        Participant.Automatic x => new(RoleDto.Automatic, x.Name),
        _ => throw new UnreachableException($"Unhandled {author.GetType().Name}."),
    };
}
