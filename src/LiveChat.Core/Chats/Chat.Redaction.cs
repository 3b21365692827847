using LiveChat.Widgets;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>Something written in it goes for good.</summary>
    internal ChatDecision Redact(Participant who, ChatRedacted what) => Redact(ActorOf(who), what);

    /// <summary>The same, by a rule or a schedule.</summary>
    internal ChatDecision RedactByItself(ChatRedacted what) => Redact(ChatActor.LiveChat, what);

    private ChatDecision Redact(ChatActor actor, ChatRedacted what)
    {
        var cell = Ask(what.IsWhole ? ChatCommand.RedactWhole : ChatCommand.Redact, actor);
        if (cell.Refusal is { } refusal) return refusal;
        if (what is { Sequences.IsEmpty: true, Fields.IsEmpty: true, Attachments.IsEmpty: true } && (!what.IsWhole || RedactedAt is not null)) return ChatDecision.Nothing;

        // Nobody talks on in a chat that is gone.
        return what.IsWhole && IsOpen ? ChatDecision.Of(new ChatEnded { By = Chats.EndedBy.Admin, Name = NameOf(what.By), At = what.At }, what) : what;
    }

    private Chat AfterRedaction(ChatRedacted what) => what.IsWhole
        ? this with
        {
            Status = ChatStatus.Sealed,
            Fence = Fence + 1,
            RedactedAt = what.At,
            CustomerName = RedactedText.Mark,
            Email = null,
            Verified = false,
            Form = [.. Form.Select(Gone)],
            PageUrl = null,
            UserAgent = null,
        }
        : this with
        {
            Fence = Fence + 1,
            CustomerName = Lost(what, FormFieldRole.ContactName) is { } name && name == CustomerName ? RedactedText.Mark : CustomerName,
            Email = Lost(what, FormFieldRole.ContactEmail) is { } email && string.Equals(email, Email, StringComparison.OrdinalIgnoreCase) ? null : Email,
            Offer = what.Sequences.IsEmpty ? Offer : WithoutNote(Offer),
            Form = what.Fields.IsEmpty ? Form : [.. Form.Select(a => what.Fields.Contains(a.Key) ? Gone(a) : a)],
        };

    /// <summary>Which entry holds the note as well, the offer does not say: it may be one of those that go.</summary>
    private static Offer? WithoutNote(Offer? offer) => offer?.Transfer is { } transfer ? offer with { Transfer = transfer with { Note = null } } : offer;

    /// <summary>The answer with this role that goes; <see langword="null"/> when none does.</summary>
    private string? Lost(ChatRedacted what, FormFieldRole role) => Form.FirstOrDefault(a => a.Role == role && what.Fields.Contains(a.Key))?.Value;

    private static FormAnswer Gone(FormAnswer answer) => answer with { Value = RedactedText.Mark };
}
