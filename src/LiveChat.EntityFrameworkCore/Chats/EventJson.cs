using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>Writes what happened in a chat as JSON, and reads it.</summary>
internal static class EventJson
{
    // Any script is stored as it is: the text goes into a database, never into a page.
    private static readonly EventJsonContext Context = new(new(EventJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(ChatEvent e) => JsonSerializer.Serialize(Content(e), Context.EventContent);

    public static ChatEvent Read(string content, DateTimeOffset at, long sequence, Guid? messageId)
        => Event(JsonSerializer.Deserialize(content, Context.EventContent)!, at, sequence, messageId);

    public static string Write(ImmutableArray<FormAnswer> form) => JsonSerializer.Serialize([.. form.Select(AnswerContent.Of)], Context.AnswerContentArray);

    public static ImmutableArray<FormAnswer> ReadForm(string form) => [.. JsonSerializer.Deserialize(form, Context.AnswerContentArray)!.Select(a => a.ToAnswer())];

    public static string Write(ImmutableArray<RingPass> passes) => JsonSerializer.Serialize([.. passes.Select(PassContent.Of)], Context.PassContentArray);

    public static ImmutableArray<RingPass> ReadPasses(string passes) => [.. JsonSerializer.Deserialize(passes, Context.PassContentArray)!.Select(p => p.ToPass())];

    public static string Write(Participant author) => JsonSerializer.Serialize(AuthorContent.Of(author), Context.AuthorContent);

    public static Participant ReadAuthor(string author) => JsonSerializer.Deserialize(author, Context.AuthorContent)!.ToParticipant();

    public static string Write(Transfer transfer) => JsonSerializer.Serialize(TransferContent.Of(transfer), Context.TransferContent);

    public static Transfer ReadTransfer(string transfer) => JsonSerializer.Deserialize(transfer, Context.TransferContent)!.ToTransfer();

    private static EventContent Content(ChatEvent e) => e switch
    {
        FormSubmitted x => new FormContent([.. x.Answers.Select(AnswerContent.Of)]),
        MessagePosted x => new MessageContent(AuthorContent.Of(x.Author), x.Text.Value)
        {
            Rewritten = x.IsRewritten ? true : null,
            Attachments = x.Attachments.IsEmpty ? null : [.. x.Attachments.Select(AttachmentContent.Of)],
            Flags = x.Flags.IsEmpty ? null : [.. x.Flags],
        },
        AgentJoined x => new JoinedContent(x.Agent.Value, x.Name, UtcMicroseconds.Of(x.IdleUntil)),
        AgentLost x => new LostContent(x.Agent.Value, x.Name, UtcMicroseconds.Of(x.RingUntil)) { SignedOut = x.SignedOut ? true : null },
        ChatEnded x => new EndedContent(StoredName.Of(x.By), x.Name),
        ChatResumed x => new ResumedContent(x.Segment, UtcMicroseconds.Of(x.RingUntil)),
        TranscriptSent x => new TranscriptContent(x.Segment, x.MaskedAddress) { Through = x.Through },
        TransferOffered x => new TransferOfferedContent(
            x.Offer.Id.Value, UtcMicroseconds.Of(x.Offer.MadeAt), UtcMicroseconds.Of(x.Offer.Until), TransferContent.Of(x.Offer.Transfer!)),
        TransferEnded x => new TransferEndedContent(x.To.Value, x.ToName, StoredName.Of(x.Outcome)),
        ChatTransferred x => new TransferredContent(x.Agent.Value, x.Name, x.Queue.Value, x.QueueName, x.Note?.Value, UtcMicroseconds.Of(x.RingUntil)) { Supervisor = x.Supervisor },
        MessageLeft => new MessageLeftContent(),
        ChatUnattended => new UnattendedContent(),
        MessageAnswered x => new MessageAnsweredContent(AuthorContent.Of(x.By), x.Name),
        AttachmentsSwitched x => new AttachmentsSwitchedContent(AuthorContent.Of(x.By), x.Enabled),
        ChatRedacted x => new RedactedContent(AuthorContent.Of(x.By), x.Reason)
        {
            Whole = x.IsWhole ? true : null,
            Sequences = x.Sequences.IsEmpty ? null : [.. x.Sequences],
            Fields = x.Fields.IsEmpty ? null : [.. x.Fields],
            Attachments = x.Attachments.IsEmpty ? null : [.. x.Attachments.Select(a => a.Value)],
        },
        ChatRated x => new RatedContent(x.Rating.Score, x.Rating.Comment),
        OfferMade x => new OfferedContent(x.Offer.Id.Value, UtcMicroseconds.Of(x.Offer.MadeAt), UtcMicroseconds.Of(x.Offer.Until), Ids(x.Agents)) { Why = x.Explanation?.Json },
        NobodyToAsk x => new NobodyContent(x.Explanation.Json),
        OfferDeclined x => new DeclinedContent(x.Agent.Value),
        OfferMissed x => new MissedContent(Ids(x.Agents)),
        OfferWithdrawn x => new WithdrawnContent(Ids(x.Agents)),
        RingExtended x => new ExtendedContent(UtcMicroseconds.Of(x.RingUntil)),
        ChatOverflowed x => new OverflowedContent(x.Queue.Value, UtcMicroseconds.Of(x.RingUntil)),
        IdlePostponed x => new PostponedContent(UtcMicroseconds.Of(x.IdleUntil)),
        _ => throw new UnreachableException($"Unhandled {e.GetType().Name}."),
    };

    private static ChatEvent Event(EventContent content, DateTimeOffset at, long sequence, Guid? messageId) => content switch
    {
        FormContent x => new FormSubmitted { At = at, Sequence = sequence, Answers = [.. x.Answers.Select(a => a.ToAnswer())] },
        MessageContent x => new MessagePosted
        {
            At = at,
            Sequence = sequence,
            MessageId = new(messageId!.Value),
            Author = x.Author.ToParticipant(),
            Text = MessageText.Stored(x.Text),
            IsRewritten = x.Rewritten is true,
            Attachments = x.Attachments is { } files ? [.. files.Select(f => f.ToAttachment())] : [],
            Flags = x.Flags is { } flags ? [.. flags] : [],
        },
        JoinedContent x => new AgentJoined { At = at, Sequence = sequence, Agent = new(x.Agent), Name = x.Name, IdleUntil = UtcMicroseconds.From(x.IdleUntil) },
        LostContent x => new AgentLost { At = at, Sequence = sequence, Agent = new(x.Agent), Name = x.Name, RingUntil = UtcMicroseconds.From(x.RingUntil), SignedOut = x.SignedOut ?? false },
        EndedContent x => new ChatEnded { At = at, Sequence = sequence, By = StoredName.ReadEndedBy(x.By), Name = x.Name },
        ResumedContent x => new ChatResumed { At = at, Sequence = sequence, Segment = x.Segment, RingUntil = UtcMicroseconds.From(x.RingUntil) },
        TranscriptContent x => new TranscriptSent { At = at, Sequence = sequence, Segment = x.Segment, MaskedAddress = x.MaskedAddress, Through = x.Through },
        TransferOfferedContent x => new TransferOffered
        {
            At = at,
            Sequence = sequence,
            Offer = new(new(x.Offer), UtcMicroseconds.From(x.MadeAt), UtcMicroseconds.From(x.Until)) { Transfer = x.Transfer.ToTransfer() },
        },
        TransferEndedContent x => new TransferEnded { At = at, Sequence = sequence, To = new(x.To), ToName = x.ToName, Outcome = StoredName.ReadTransferOutcome(x.Outcome) },
        TransferredContent x => new ChatTransferred
        {
            At = at,
            Sequence = sequence,
            Agent = new(x.Agent),
            Name = x.Name,
            Supervisor = x.Supervisor,
            Queue = new(x.Queue),
            QueueName = x.QueueName,
            Note = x.Note is { } note ? TransferNote.Stored(note) : null,
            RingUntil = UtcMicroseconds.From(x.RingUntil),
        },
        UnattendedContent => new ChatUnattended { At = at, Sequence = sequence },
        MessageLeftContent => new MessageLeft { At = at, Sequence = sequence },
        MessageAnsweredContent x => new MessageAnswered { At = at, Sequence = sequence, By = x.By.ToParticipant(), Name = x.Name },
        AttachmentsSwitchedContent x => new AttachmentsSwitched { At = at, Sequence = sequence, By = x.By.ToParticipant(), Enabled = x.Enabled },
        RedactedContent x => new ChatRedacted
        {
            At = at,
            Sequence = sequence,
            By = x.By.ToParticipant(),
            Reason = x.Reason,
            IsWhole = x.Whole is true,
            Sequences = x.Sequences is { } sequences ? [.. sequences] : [],
            Fields = x.Fields is { } fields ? [.. fields] : [],
            Attachments = x.Attachments is { } files ? [.. files.Select(a => new AttachmentId(a))] : [],
        },
        RatedContent x => new ChatRated { At = at, Sequence = sequence, Rating = ChatRating.Stored(x.Score, x.Comment) },
        OfferedContent x => new OfferMade
        {
            At = at,
            Offer = new(new(x.Offer), UtcMicroseconds.From(x.MadeAt), UtcMicroseconds.From(x.Until)),
            Agents = Agents(x.Agents),
            Explanation = x.Why is { } why ? new(why) : null,
        },
        NobodyContent x => new NobodyToAsk { At = at, Explanation = new(x.Why) },
        DeclinedContent x => new OfferDeclined { At = at, Agent = new(x.Agent) },
        MissedContent x => new OfferMissed { At = at, Agents = Agents(x.Agents) },
        WithdrawnContent x => new OfferWithdrawn { At = at, Agents = Agents(x.Agents) },
        ExtendedContent x => new RingExtended { At = at, RingUntil = UtcMicroseconds.From(x.RingUntil) },
        OverflowedContent x => new ChatOverflowed { At = at, Queue = new(x.Queue), RingUntil = UtcMicroseconds.From(x.RingUntil) },
        PostponedContent x => new IdlePostponed { At = at, IdleUntil = UtcMicroseconds.From(x.IdleUntil) },
        _ => throw new UnreachableException($"Unhandled {content.GetType().Name}."),
    };

    private static string[] Ids(ImmutableArray<AgentId> agents) => [.. agents.Select(a => a.Value)];

    private static ImmutableArray<AgentId> Agents(string[] ids) => [.. ids.Select(i => new AgentId(i))];
}
