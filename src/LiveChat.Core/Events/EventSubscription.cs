using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Outbox;

namespace LiveChat.Events;

/// <summary>A handler, what it hears, and how it follows the chats.</summary>
internal sealed class EventSubscription(string name, EventHandlerOptions options, Func<IServiceProvider, IChatEventHandler> handler, TimeProvider clock) : IHearsUnattended
{
    /// <summary>The kind of its outbox items. A format: it may not change.</summary>
    public OutboxFollower Follower { get; } = new($"event/{name}", options.Concurrency, clock);

    /// <summary>Finds the handler in a scope.</summary>
    public IChatEventHandler HandlerIn(IServiceProvider scope) => handler(scope);

    public bool WantsStarts => options.Wants(ChatEventNames.Started);

    public bool WantsUnattended => options.Wants(ChatEventNames.Unattended);

    /// <summary>Whether it wants every entry that has a name, so that the next one is enough to read.</summary>
    public bool WantsAll => options.Events.Count == 0;

    /// <summary>How it is told what the team notes. The kind is a format: it may not change.</summary>
    public TeamFollower Team { get; } = new($"team/{name}", kind => options.Wants(ChatEventNames.Of(kind)));

    public bool Wants(ChatEntry entry) => ChatEventNames.Of(entry) is { } name && options.Wants(name);
}
