using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Testing.Chats;

/// <summary>Chats and what happens to them, as the specs need them.</summary>
internal static class SpecChat
{
    public static readonly WidgetId Widget = new("spec-widget-key-0001");
    public static readonly QueueId Queue = new("spec");
    public static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset LongAgo = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset FarAway = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Chat New(ContactId? contact = null, DateTimeOffset? startedAt = null) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Widget = Widget,
        Contact = contact ?? new(Guid.CreateVersion7()),
        CustomerName = "Customer",
        Queue = Queue,
        Fence = 1,
        StartedAt = startedAt ?? Start,
        QueuedAt = startedAt ?? Start,
        RingUntil = FarAway,
        IdleUntil = FarAway,
    };

    /// <summary>A message the contact leaves: a chat that is over from the start.</summary>
    public static Chat Message(MessageId? id = null, ContactId? contact = null, DateTimeOffset? leftAt = null) => New(contact, leftAt) with
    {
        Status = ChatStatus.Sealed,
        RingUntil = null,
        IdleUntil = null,
        EndedAt = leftAt ?? Start,
        EndedBy = EndedBy.Customer,
        Message = new(id ?? new(Guid.CreateVersion7())),
    };

    /// <summary>The commit that leaves the message.</summary>
    public static ChatCommit Left(this Chat message) => message.Created(Form(), new MessageLeft { At = message.StartedAt });

    public static MessageAnswered Answered(Participant? by = null, string name = "Ana", DateTimeOffset? at = null)
        => new() { By = by ?? new Participant.OfAgent(new("ana"), name), Name = name, At = at ?? Start.AddHours(1) };

    /// <summary>The commit that creates the chat.</summary>
    public static ChatCommit Created(this Chat chat, params ReadOnlySpan<ChatEvent> first) => chat.Then(first) with { ExpectedFence = 0 };

    /// <summary>The commit of what happens to the chat.</summary>
    public static ChatCommit Then(this Chat chat, params ReadOnlySpan<ChatEvent> events)
    {
        var next = chat;
        foreach (var e in events) next = next.Evolve(e);
        return new() { ExpectedFence = chat.Fence, Next = next, Events = [.. events] };
    }

    /// <summary>The commit that only rewrites.</summary>
    public static ChatCommit Rewritten(this Chat chat, params ReadOnlySpan<ChatRewrite> rewrites)
    {
        var next = chat with { Fence = chat.Fence + 1 };
        foreach (var rewrite in rewrites)
        {
            if (rewrite is ChatRewrite.OfAnswer x) next = next with { Form = [.. next.Form.Select(a => a.Key == x.Field ? a with { Value = x.Replacement } : a)] };
        }

        return new() { ExpectedFence = chat.Fence, Next = next, Events = [], Rewrites = [.. rewrites] };
    }

    public static ChatCommit Guarded(this ChatCommit commit, params IEnumerable<Agent> agents)
        => commit with { Agents = [.. agents.Select(a => new AgentGuard(a.Id, a.Fence, a.Capacity))] };

    public static MessagePosted Says(this Chat chat, string text, MessageId? id = null, Participant? author = null, DateTimeOffset? at = null) => new()
    {
        MessageId = id ?? new(Guid.CreateVersion7()),
        Author = author ?? new Participant.Customer(chat.Contact),
        Text = Text(text),
        At = at ?? Start.AddSeconds(5),
    };

    /// <summary>The append of a message to the chat as the caller knows it.</summary>
    public static ChatAppend Append(this Chat chat, MessagePosted message) => new(chat.Id, chat.Fence, message);

    public static ChatAppend Append(this Chat chat, string text) => chat.Append(chat.Says(text));

    public static FormSubmitted Form(params ReadOnlySpan<FormAnswer> answers) => new() { Answers = [.. answers], At = Start };

    public static OfferMade Offered(params IEnumerable<Agent> agents) => new()
    {
        Offer = new(new(Guid.CreateVersion7()), Start.AddSeconds(1), Start.AddSeconds(19)),
        Agents = [.. agents.Select(a => a.Id)],
        Explanation = new("""{"v":1,"policy":"spec","ranked":[{"agent":"\u05d1\u05df \"ana\"","first":0.1}]}"""),
        At = Start.AddSeconds(1),
    };

    public static OfferMissed Missed(params ImmutableArray<AgentId> agents) => new() { Agents = agents, At = Start.AddSeconds(20) };

    /// <summary>The chat's agent asks another one to take it.</summary>
    public static TransferOffered Transferring(Agent from, Agent to, string? note = null) => new()
    {
        Offer = new(new(Guid.CreateVersion7()), Start.AddSeconds(3), Start.AddSeconds(21))
        {
            Transfer = new(from.Id, from.Name, to.Id, to.Name, note is null ? null : TransferNote.Stored(note)),
        },
        At = Start.AddSeconds(3),
    };

    public static TransferEnded NotTransferred(Agent to, TransferOutcome outcome = TransferOutcome.Declined)
        => new() { To = to.Id, ToName = to.Name, Outcome = outcome, At = Start.AddSeconds(4) };

    public static ChatTransferred Transferred(Agent from, QueueId queue, string? note = null) => new()
    {
        Agent = from.Id,
        Name = from.Name,
        Queue = queue,
        QueueName = $"Queue {queue}",
        Note = note is null ? null : TransferNote.Stored(note),
        RingUntil = FarAway,
        At = Start.AddSeconds(5),
    };

    public static AgentJoined Joined(Agent agent)
        => new() { Agent = agent.Id, Name = agent.Name, IdleUntil = FarAway, At = Start.AddSeconds(2) };

    /// <summary>A file that goes with a message.</summary>
    public static ChatAttachment File(string name = "picture.png") => new(new(Guid.NewGuid()), name, "image/png", 12_345, 640, 480);

    public static ChatEnded Ended(EndedBy by = EndedBy.Customer, DateTimeOffset? at = null) => new() { By = by, At = at ?? Start.AddMinutes(5) };

    public static ChatResumed Resumed(this Chat chat) => new() { Segment = chat.Segment + 1, RingUntil = FarAway, At = Start.AddMinutes(6) };

    public static Agent Agent(string id, int capacity = 3) => new()
    {
        Id = new(id),
        Name = $"Agent {id}",
        Availability = Availability.Available,
        Capacity = capacity,
        LeaseUntil = FarAway,
        Fence = 1,
    };

    private static MessageText Text(string text)
        => MessageText.Check(text, out var result) is { } refusal ? throw new ArgumentException($"{refusal}", nameof(text)) : result;
}
