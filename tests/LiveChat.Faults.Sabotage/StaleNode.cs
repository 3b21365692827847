using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Faults.Sabotage;

/// <summary>
/// A store that answers with what it knew, and takes what was decided on it: what the promise "stale nodes cannot write" forbids. On a node that also hears nothing from
/// others, whatever it knew before it stood still is still what it decides on.
/// </summary>
internal sealed class StaleNode(IChatStore store) : IChatStore
{
    private readonly ConcurrentDictionary<ChatId, Chat> _known = new();

    public async Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        var result = await store.AppendAsync(append, cancellationToken).ConfigureAwait(false);
        return result is AppendResult.Conflict { Current: { } current }
            ? await store.AppendAsync(append with { ExpectedFence = current.Fence }, cancellationToken).ConfigureAwait(false)
            : result;
    }

    public async Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        if (result is CommitResult.Conflict { Current: { } current })
            result = await store.CommitAsync(commit with { ExpectedFence = current.Fence, Next = commit.Next with { Fence = current.Fence + 1 } }, cancellationToken).ConfigureAwait(false);
        if (result is CommitResult.Committed { Chat: { } chat }) _known[chat.Id] = chat;
        return result;
    }

    public async Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
        => _known.TryGetValue(id, out var known) ? known : Known(await store.FindAsync(id, cancellationToken).ConfigureAwait(false));

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken) => store.FindLatestAsync(contact, cancellationToken);

    public async Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        var heads = await store.HeadsAsync(query, cancellationToken).ConfigureAwait(false);
        foreach (var head in heads) Known(head);
        return heads;
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken) => store.MarkSeenAsync(id, marks, cancellationToken);

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken) => store.ReadAsync(spans, cancellationToken);

    private Chat? Known(Chat? chat) => chat is null ? null : _known.GetOrAdd(chat.Id, chat);
}
