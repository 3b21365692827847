using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>Ways to find chats other than by id. Nothing in it moves with a message. Not safe for threads: its owner's lock guards it.</summary>
internal sealed class InMemoryChatIndex
{
    private static readonly AgentUse NoUse = new();

    private readonly Dictionary<ContactId, List<ChatId>> _contacts = [];
    private readonly Dictionary<(WidgetId, ContactId), ChatId> _openOf = [];
    private readonly Dictionary<(ContactId, MessageId), ChatId> _messages = [];
    private readonly Dictionary<QueueId, SortedSet<ChatPlace>> _queues = [];
    private readonly Dictionary<AgentId, AgentUse> _agents = [];

    /// <summary>Open chats by their place in the queue.</summary>
    public SortedSet<ChatPlace> Open { get; } = [];

    /// <summary>Open chats by the time somebody has to look at them.</summary>
    public SortedSet<ChatPlace> Due { get; } = [];

    public IReadOnlyCollection<ChatId> Of(ContactId contact) => _contacts.GetValueOrDefault(contact) ?? [];

    public ChatId? OpenOf(WidgetId widget, ContactId contact) => _openOf.TryGetValue((widget, contact), out var id) ? id : null;

    public ChatId? LeftAs(ContactId contact, MessageId message) => _messages.TryGetValue((contact, message), out var id) ? id : null;

    public IReadOnlyCollection<ChatPlace> Waiting(QueueId queue) => _queues.GetValueOrDefault(queue) ?? [];

    public AgentUse UseOf(AgentId agent) => _agents.GetValueOrDefault(agent, NoUse);

    public void Move(Chat? before, Chat after, ImmutableArray<ChatEvent> events)
    {
        if (before is not null)
        {
            Remove(before);
        }
        else
        {
            Entry(_contacts, after.Contact).Add(after.Id);
            if (after.Message is { } message) _messages.Add((after.Contact, message.Id), after.Id);
        }

        Add(after);
        MoveClaims(before, after, events);
    }

    private void Remove(Chat chat)
    {
        if (chat.DueAt is { } due) Due.Remove(new(due, chat.Id));
        if (!chat.IsOpen) return;

        Open.Remove(new(chat.QueuedAt, chat.Id));
        _openOf.Remove((chat.Widget, chat.Contact));
        if (chat.IsQueued) _queues[chat.Queue].Remove(new(chat.QueuedAt, chat.Id));
    }

    private void Add(Chat chat)
    {
        if (chat.DueAt is { } due) Due.Add(new(due, chat.Id));
        if (!chat.IsOpen) return;

        Open.Add(new(chat.QueuedAt, chat.Id));
        _openOf.Add((chat.Widget, chat.Contact), chat.Id);
        if (chat.IsQueued) Entry(_queues, chat.Queue).Add(new(chat.QueuedAt, chat.Id));
    }

    private void MoveClaims(Chat? before, Chat after, ImmutableArray<ChatEvent> events)
    {
        foreach (var claim in before?.Claims ?? [])
        {
            Entry(_agents, claim.Agent).Chats.Remove(after.Id);
            if (claim.Kind is ClaimKind.Active && !after.Claims.Contains(claim) && !events.IsEmpty) Mark(claim.Agent, before!.Queue, events[^1].At).LeftAt = events[^1].At;
        }

        foreach (var claim in after.Claims)
        {
            Entry(_agents, claim.Agent).Chats[after.Id] = claim.Kind;
            if (claim.Kind is ClaimKind.Active && before?.Claims.Contains(claim) is not true && !events.IsEmpty) Mark(claim.Agent, after.Queue, events[^1].At);
        }

        foreach (var made in events.OfType<OfferMade>())
        {
            foreach (var agent in made.Agents) Entry(_agents, agent).LastOfferedAt[after.Queue] = made.At;
        }
    }

    /// <summary>The agent took a chat of the queue, or one went away.</summary>
    private AgentUse Mark(AgentId agent, QueueId queue, DateTimeOffset at)
    {
        var use = Entry(_agents, agent);
        use.IdleSince = at;
        use.IdleInQueueSince[queue] = at;
        return use;
    }

    private static TValue Entry<TKey, TValue>(Dictionary<TKey, TValue> of, TKey key) where TKey : notnull where TValue : new()
        => of.TryGetValue(key, out var value) ? value : of[key] = new();
}
