using System.Diagnostics;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes entries for the wire.</summary>
internal static class Entries
{
    public static IReadOnlyList<EntryDto> ForAgents(Chat chat, PersonalData personal, IEnumerable<ChatEvent> events)
    {
        var read = chat.For(personal);
        return [.. events.For(personal, chat).OfType<ChatEntry>().Select(e => ForAgents(read, e))];
    }

    public static IReadOnlyList<EntryDto> ForCustomers(Chat chat, IEnumerable<ChatEvent> events) => [.. events.OfType<ChatEntry>().Select(e => ForCustomers(chat, e))];

    private static EntryDto ForCustomers(Chat chat, ChatEntry entry) => entry switch
    {
        TransferOffered or TransferEnded or MessageAnswered => Hidden(entry),
        ChatTransferred x => new TransferredEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name },
        ChatRedacted x => Of(x),
        ChatEnded x => Of(x),
        MessagePosted => (MessageEntryDto)ForAgents(chat, entry) with { Flags = null },
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
            Attachments = x.Attachments.IsEmpty ? null : [.. x.Attachments.Select(Attachments.Of)],
            Redacted = x.IsRewritten ? true : null,
            Flags = x.Flags.IsEmpty ? null : [.. x.Flags],
        },
        FormSubmitted x => new FormEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Fields = Of(x.Answers) },
        AgentJoined x => new JoinedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name },
        AgentLost x => new ReturnedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Agent = x.Name, SignedOut = x.SignedOut ? true : null },
        TransferOffered { Offer.Transfer: { } t } x => new TransferOfferedEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            From = t.Supervisor ?? t.FromName,
            To = t.ToName,
            Note = t.Note?.Value,
        },
        TransferEnded x => new TransferEndedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), To = x.ToName, Outcome = Of(x.Outcome) },
        ChatTransferred x => new TransferredEntryDto
        {
            Sequence = x.Sequence,
            At = Times.Of(x.At),
            Agent = x.Supervisor ?? x.Name,
            Queue = x.QueueName,
            Note = x.Note?.Value,
        },
        ChatEnded x => Of(x) with { Agent = x.Name },
        ChatResumed x => new ResumedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Segment = x.Segment },
        MessageLeft x => new MessageLeftEntryDto { Sequence = x.Sequence, At = Times.Of(x.At) },
        MessageAnswered x => new MessageAnsweredEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), By = x.Name },
        ChatRated x => new RatedEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Score = x.Rating.Score, Comment = x.Rating.Comment },
        AttachmentsSwitched x => new AttachmentsEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), Enabled = x.Enabled, By = NameOf(x.By) },
        ChatRedacted x => Of(x) with { By = NameOf(x.By), Reason = x.Reason },
        ChatUnattended => Hidden(entry),
        TranscriptSent x => new TranscriptEntryDto { Sequence = x.Sequence, At = Times.Of(x.At), To = x.MaskedAddress },
        _ => throw new UnreachableException($"Unhandled {entry.GetType().Name}."),
    };

    private static EndedEntryDto Of(ChatEnded x) => new()
    {
        Sequence = x.Sequence,
        At = Times.Of(x.At),
        By = ChatHeaders.Of(x.By),
        Agent = x.By is EndedBy.Agent ? x.Name : null,
    };

    private static RedactedEntryDto Of(ChatRedacted x) => new()
    {
        Sequence = x.Sequence,
        At = Times.Of(x.At),
        Whole = x.IsWhole,
        Sequences = x.Sequences.IsEmpty ? null : [.. x.Sequences],
        Fields = x.Fields.IsEmpty ? null : [.. x.Fields],
        Attachments = x.Attachments.IsEmpty ? null : [.. x.Attachments.Select(a => $"{a}")],
    };

    private static HiddenEntryDto Hidden(ChatEntry entry) => new() { Sequence = entry.Sequence, At = Times.Of(entry.At) };

    public static IReadOnlyList<FormFieldDto> Of(IEnumerable<FormAnswer> answers) => [.. answers.Select(a => a.IsMasked() ? new FormFieldDto(a.Key, a.Label, string.Empty) { Masked = true } : new(a.Key, a.Label, a.Value))];

    private static TransferOutcomeDto Of(TransferOutcome outcome) => outcome switch
    {
        TransferOutcome.Declined => TransferOutcomeDto.Declined,
        TransferOutcome.Missed => TransferOutcomeDto.Missed,
        TransferOutcome.Cancelled => TransferOutcomeDto.Cancelled,
        TransferOutcome.Withdrawn => TransferOutcomeDto.Withdrawn,
    };

    private static string NameOf(Participant who) => who switch
    {
        Participant.OfAgent x => x.Name,
        Participant.Admin x => x.Name,
        Participant.OfSystem x => x.Name,
        _ => throw new UnreachableException($"{who.GetType().Name} switches nothing."),
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
