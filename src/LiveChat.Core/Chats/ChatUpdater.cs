using System.Collections.Immutable;
using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>The one loop of every change of a chat's life: load, decide, commit, tell.</summary>
internal sealed class ChatUpdater(
    IChatStore store, GuardedChatNotifier notifier, LostAnswers lostAnswers, ChatFollowers followers, IEnumerable<IOutboxPlan> plans,
    IEnumerable<IChatObserver> observers)
{
    private const int MaxAttempts = 20;

    private readonly IOutboxPlan[] _plans = [.. plans];
    private readonly IChatObserver[] _observers = [.. observers];

    /// <summary>Decides on the chat as it is stored, commits and tells.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="decide">The pure decision; called again after a conflict.</param>
    /// <param name="cancellationToken">Ends the wait before the commit.</param>
    /// <param name="agents">The agents whose capacity the change uses.</param>
    public async Task<ChatOutcome> UpdateAsync(
        ChatId id, Func<Chat, ChatDecision> decide, CancellationToken cancellationToken, ImmutableArray<AgentGuard> agents = default)
    {
        var chat = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);

        for (var attempt = 1; chat is not null && attempt <= MaxAttempts; attempt++)
        {
            var decision = decide(chat);
            if (decision.Refusal is { } refusal) return ChatOutcome.Refused(refusal, refusal is ChatRefusal.NotFound ? null : chat);
            if (decision.Events.IsEmpty) return new() { Chat = chat };

            var commit = Plan(chat, decision) with { Agents = agents.IsDefault ? [] : agents };
            switch (await CommitAsync(chat, commit, cancellationToken).ConfigureAwait(false))
            {
                case CommitResult.Committed committed:
                    return await TellAsync(chat, committed, decision).ConfigureAwait(false);
                case CommitResult.Conflict conflict:
                    chat = conflict.Current;
                    break;
                case CommitResult.AgentsRefused refused:
                    return ChatOutcome.Refused(ChatRefusal.AgentAtCapacity, chat) with
                    {
                        AgentsRefused = [.. refused.Changed, .. refused.Full],
                        AgentsChanged = !refused.Changed.IsEmpty,
                    };
                case CommitResult.OpenChatExists open:
                    return ChatOutcome.Refused(ChatRefusal.OpenChatExists, chat) with { OpenChat = open.Chat };
            }
        }

        return chat is null ? ChatOutcome.Refused(ChatRefusal.NotFound) : throw new ConcurrencyConflictException(id);
    }

    /// <summary>Commits what was decided on a chat as it was read, with more that belongs to it, and tells.</summary>
    /// <returns>What happened; <see langword="null"/> when the chat has changed since: read it again.</returns>
    public async Task<ChatOutcome?> TryCommitAsync(Chat chat, ChatDecision decision, Func<ChatCommit, ChatCommit> with, CancellationToken cancellationToken)
        => await CommitAsync(chat, with(Plan(chat, decision)), cancellationToken).ConfigureAwait(false) is CommitResult.Committed committed
            ? await TellAsync(chat, committed, decision).ConfigureAwait(false)
            : null;

    /// <summary>Commits a new chat and tells.</summary>
    /// <returns>The new chat; the message, when the customer left it before; or that another chat of the customer is open.</returns>
    public async Task<ChatOutcome> CreateAsync(Chat chat, ImmutableArray<ChatEvent> events, string? origin, CancellationToken cancellationToken)
    {
        var commit = new ChatCommit { ExpectedFence = 0, Next = events.Aggregate(chat, (c, e) => c.Evolve(e)), Events = events };
        return await CommitAsync(null, commit, cancellationToken).ConfigureAwait(false) switch
        {
            CommitResult.Committed committed => await TellAsync(null, committed, ChatDecision.Of(events.AsSpan()), origin).ConfigureAwait(false),
            CommitResult.OpenChatExists open => ChatOutcome.Refused(ChatRefusal.OpenChatExists) with { OpenChat = open.Chat },
            CommitResult.Conflict { Current: { } first } when chat.Message is { } message && first.Message?.Id == message.Id => new() { Chat = first },
            _ => throw new ConcurrencyConflictException(chat.Id),
        };
    }

    /// <summary>Tells of a committed change. Committed: it happened. Neither the caller hanging up nor a deaf listener undoes that.</summary>
    public async ValueTask TellAsync(ChatChange change)
    {
        foreach (var observer in _observers) observer.Committed(change);
        await notifier.TellAsync(change).ConfigureAwait(false);
    }

    /// <summary>A write failed or nobody waited for it: where it may have happened, it is told of as soon as the store says so.</summary>
    public void AnswerLost(ChatId id, Chat? before, Exception failure)
    {
        if (failure is not StoreUnavailableException { NothingBegan: true }) lostAnswers.Add(id, before);
        foreach (var observer in _observers) observer.AnswerLost();
    }

    private async Task<CommitResult> CommitAsync(Chat? before, ChatCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CommitAsync(followers.Along(commit), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            AnswerLost(commit.Next.Id, before, e);
            throw;
        }
    }

    private ChatCommit Plan(Chat chat, ChatDecision decision)
    {
        var next = decision.Events.Aggregate(chat, (c, e) => c.Evolve(e));
        var ended = decision.Events.OfType<ChatEnded>().Any();
        var resumed = decision.Events.OfType<ChatResumed>().Any();
        return new()
        {
            ExpectedFence = chat.Fence,
            Next = next,
            Events = decision.Events,
            Audit = decision.Audit,
            Outbox = ended ? [.. _plans.Select(p => p.For(next)).OfType<OutboxItem>()] : [],
            Cancel = resumed ? [.. _plans.Select(p => p.Cancel(next)).OfType<OutboxKey>()] : [],
        };
    }

    private async ValueTask<ChatOutcome> TellAsync(Chat? before, CommitResult.Committed committed, ChatDecision decision, string? origin = null)
    {
        var numbered = new Queue<ChatEntry>(committed.Entries);
        ImmutableArray<ChatEvent> events = [.. decision.Events.Select(e => e is ChatEntry ? numbered.Dequeue() : e)];
        await TellAsync(new() { Before = before, After = committed.Chat, Events = events, Origin = origin }).ConfigureAwait(false);
        return new() { Chat = committed.Chat, Events = events };
    }
}
