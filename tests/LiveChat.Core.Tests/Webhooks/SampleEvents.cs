using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>One event of each name, as the documentation shows them.</summary>
internal static class SampleEvents
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public static readonly Chat Chat = new()
    {
        Id = new(Guid.ParseExact("0192e4a0000070008000000000000001", "N")),
        Widget = new("storefront-demo-key"),
        Contact = new(Guid.ParseExact("0192e4a0000070008000000000000002", "N")),
        CustomerName = "Dana Ray (demo)",
        Email = "dana@example.com",
        Form = [new("topic", "What is it about?", "My order", FormFieldRole.Custom)],
        Queue = new("default"),
        Status = ChatStatus.Waiting,
        StartedAt = Start,
        QueuedAt = Start,
        Locale = "en",
        PageUrl = "https://shop.example/cart",
    };

    private static readonly Chat WithAgent = Chat with { Status = ChatStatus.Active, Agent = new("ana"), AgentName = "Ana (demo)" };

    private static readonly Chat Message = Chat with
    {
        Status = ChatStatus.Sealed,
        Form = [new("email", "E-mail", "dana@example.com", FormFieldRole.ContactEmail), new("message", "Message", "Where is my order?", FormFieldRole.Message)],
        Message = new(new(Guid.ParseExact("0192e4a0000070008000000000000004", "N"))),
    };

    public static IReadOnlyList<ChatNotice> All { get; } =
    [
        ChatNotice.OfStart(Chat),
        ChatNotice.Of(Chat, new FormSubmitted { Answers = Chat.Form, Sequence = 1, At = Start }),
        OfMessage("Where is my order?"),
        ChatNotice.Of(WithAgent, new AgentJoined { Agent = new("ana"), Name = "Ana (demo)", IdleUntil = Start, Sequence = 3, At = Start.AddSeconds(12) }),
        ChatNotice.Of(Chat, new AgentLost { Agent = new("ana"), Name = "Ana (demo)", RingUntil = Start, Sequence = 4, At = Start.AddMinutes(2) }),
        ChatNotice.Of(
            Chat with { Queue = new("billing") },
            new ChatTransferred { Agent = new("ana"), Name = "Ana (demo)", Queue = new("billing"), QueueName = "Billing", RingUntil = Start, Sequence = 5, At = Start.AddMinutes(3) }),
        ChatNotice.Of(WithAgent with { Status = ChatStatus.Ended }, new ChatEnded { By = EndedBy.Customer, Sequence = 6, At = Start.AddMinutes(9) }),
        ChatNotice.Of(Chat with { Segment = 2 }, new ChatResumed { Segment = 2, RingUntil = Start, Sequence = 7, At = Start.AddMinutes(10) }),
        ChatNotice.Of(WithAgent with { Status = ChatStatus.Ended }, new TranscriptSent { Segment = 1, MaskedAddress = "d•••@example.com", Sequence = 8, At = Start.AddMinutes(11) }),
        ChatNotice.Of(WithAgent with { Status = ChatStatus.Ended, Rating = 5 }, new ChatRated { Rating = ChatRating.Stored(5, "Quick and kind."), Sequence = 9, At = Start.AddMinutes(12) }),
        ChatNotice.Of(WithAgent, new AttachmentsSwitched { By = new Participant.OfAgent(new("ana"), "Ana (demo)"), Enabled = true, Sequence = 4, At = Start.AddSeconds(20) }),
        ChatNotice.Of(WithAgent, new ChatRedacted { By = new Participant.Admin("boss", "Boss (demo)"), Reason = "Asked for", Sequences = [2], Sequence = 10, At = Start.AddDays(1) }),
        ChatNotice.Of(Message, new MessageLeft { Sequence = 2, At = Start }),
        ChatNotice.Of(Message, new MessageAnswered { By = new Participant.OfAgent(new("ana"), "Ana (demo)"), Name = "Ana (demo)", Sequence = 3, At = Start.AddHours(1) }),
        ChatNotice.Of(Chat, new ChatUnattended { Sequence = 2, At = Start.AddSeconds(1) }),
        ChatNotice.Of(WithAgent, Noted(TeamEntryKind.Note, 1, "Called twice already.")),
        ChatNotice.Of(WithAgent, Noted(TeamEntryKind.TagAdded, 2, "refund")),
        ChatNotice.Of(WithAgent, Noted(TeamEntryKind.TagRemoved, 3, "refund")),
        ChatNotice.Of(WithAgent, Noted(TeamEntryKind.VisitorBlocked, 4, "Spam")),
        ChatNotice.Of(WithAgent, Noted(TeamEntryKind.VisitorUnblocked, 5, null)),
    ];

    public static ChatNotice OfMessage(string text) => ChatNotice.Of(Chat, new MessagePosted
    {
        MessageId = new(Guid.ParseExact("0192e4a0000070008000000000000003", "N")),
        Author = new Participant.Customer(Chat.Contact),
        Text = MessageText.Stored(text),
        Sequence = 2,
        At = Start.AddSeconds(5),
    });

    private static TeamEntry Noted(TeamEntryKind kind, long number, string? text) => new()
    {
        Number = number,
        Id = new(Guid.ParseExact("0192e4a0000070008000000000000005", "N")),
        Kind = kind,
        By = new Participant.OfAgent(new("ana"), "Ana (demo)"),
        Text = text is null ? null : MessageText.Stored(text),
        At = Start.AddMinutes(number),
    };
}
